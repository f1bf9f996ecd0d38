"""rubricate.py - who a news text names and what it quotes: the shared library from Python, by ctypes alone

    from rubricate import Rubricator
    doc = Rubricator().annotate("“We had ten minutes,” said Petr Novak of Ostrava.")
    doc["entities"][doc["quotes"][0]["speaker"]]["name"]      # 'Petr Novak'

Offsets count code points, so that text[start:end] is the mention. An open Rubricator may be used by several threads.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import json
import os
from pathlib import Path
from typing import Any, Iterable, List, Optional, TypedDict, Union

__all__ = ["Rubricator", "RubricateError", "Document", "FORMATS"]

FORMATS = ["json", "text", "html", "w3c", "brat", "conll", "csv", "tei", "spans", "csv-mentions"]
OFFSETS = ["utf16", "codepoint", "byte"]


class Block(TypedDict):
    kind: str
    start: int
    end: int


class Mention(TypedDict):
    start: int
    end: int
    type: str
    entity: Optional[int]
    confidence: float
    via: str


class Reference(TypedDict):
    start: int
    end: int
    entity: int
    via: str


class Link(TypedDict):
    kind: str
    id: str
    url: Optional[str]


class Entity(TypedDict):
    name: str
    type: str
    mentions: List[int]
    link: Optional[Link]


class Quote(TypedDict):
    kind: str
    fragments: List[List[int]]
    cue: Optional[List[int]]
    source: Optional[List[int]]
    speaker: Optional[int]
    confidence: float
    via: str


class Document(TypedDict):
    rubricate: int
    offsets: str
    length: int
    replaced: int
    blocks: List[Block]
    mentions: List[Mention]
    references: List[Reference]
    entities: List[Entity]
    quotes: List[Quote]


class RubricateError(Exception):
    """What the library could not do, in its own words."""


_PUT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)


class _Sink(ctypes.Structure):
    _fields_ = [("put", _PUT), ("context", ctypes.c_void_p)]


class _Options(ctypes.Structure):
    _fields_ = [("offsets", ctypes.c_int), ("min_confidence", ctypes.c_uint32), ("lexicon", ctypes.c_void_p),
                ("allocator", ctypes.c_void_p), ("without", ctypes.c_uint64), ("trace", ctypes.c_void_p),
                ("no_markup", ctypes.c_uint32)]


def _open_library(path: Optional[str]) -> ctypes.CDLL:
    """The library: what is asked for, $RUBRICATE_LIBRARY, or what the linker finds."""
    name = path or os.environ.get("RUBRICATE_LIBRARY") or ctypes.util.find_library("rubricate") or "librubricate.so.0"
    library = ctypes.CDLL(name)
    pointer, size = ctypes.c_void_p, ctypes.c_size_t
    for function, result, arguments in [
            ("rub_status_text", ctypes.c_char_p, [ctypes.c_int]),
            ("rub_model_open", ctypes.c_int, [pointer, size, pointer, ctypes.POINTER(pointer)]),
            ("rub_model_close", None, [pointer]),
            ("rub_lexicon_new", ctypes.c_int, [pointer, ctypes.POINTER(pointer)]),
            ("rub_lexicon_add", ctypes.c_int, [pointer, ctypes.c_char_p, size]),
            ("rub_lexicon_error", ctypes.c_char_p, [pointer]),
            ("rub_lexicon_free", None, [pointer]),
            ("rub_annotate", ctypes.c_int,
             [pointer, ctypes.c_char_p, size, ctypes.POINTER(_Options), ctypes.POINTER(pointer)]),
            ("rub_write", ctypes.c_int, [pointer, ctypes.c_int, ctypes.c_char_p, size, ctypes.POINTER(_Sink)]),
            ("rub_doc_free", None, [pointer])]:
        getattr(library, function).restype = result
        getattr(library, function).argtypes = arguments
    return library


def _model_bytes(model: Union[None, str, os.PathLike, bytes]) -> bytes:
    if isinstance(model, bytes):
        return model
    places = [model] if model else [os.environ.get("RUBRICATE_MODEL"), "/usr/local/share/rubricate/en.rubm",
                                    "/usr/share/rubricate/en.rubm"]
    for place in places:
        if place and Path(place).exists():
            return Path(place).read_bytes()
    raise RubricateError(f"there is no model at {' or '.join(str(place) for place in places if place)}")


class Rubricator:
    """An open model and, if there is one, a lexicon of dicts ({"name": ..., "type": ...})."""

    def __init__(self, model: Union[None, str, os.PathLike, bytes] = None, lexicon: Iterable[dict] = (),
                 library: Optional[str] = None) -> None:
        self._library = _open_library(library)
        self._bytes = _model_bytes(model)  # borrowed by the model as long as it is open
        self._model, self._lexicon = ctypes.c_void_p(), ctypes.c_void_p()
        self._check(self._library.rub_model_open(self._bytes, len(self._bytes), None, ctypes.byref(self._model)))
        for number, entry in enumerate(lexicon):
            if not self._lexicon:
                self._check(self._library.rub_lexicon_new(None, ctypes.byref(self._lexicon)))
            line = json.dumps(entry).encode()
            if self._library.rub_lexicon_add(self._lexicon, line, len(line)):
                raise RubricateError(f"entry {number}: {self._library.rub_lexicon_error(self._lexicon).decode()}")

    def _check(self, status: int) -> None:
        if status:
            raise RubricateError(self._library.rub_status_text(status).decode())

    def write(self, text: str, format: str = "json", id: Optional[str] = None, offsets: str = "codepoint",
              min_confidence: float = 0) -> str:
        """The document of a text in one of FORMATS."""
        options = _Options(OFFSETS.index(offsets), round(min_confidence * 100), self._lexicon, None, 0, None)
        data = text.encode("utf-8", "surrogatepass")
        name = None if id is None else id.encode()
        parts: List[bytes] = []
        put = _PUT(lambda _, at, length: parts.append(ctypes.string_at(at, length)) or 0)
        doc = ctypes.c_void_p()
        try:
            self._check(self._library.rub_annotate(self._model, data, len(data), ctypes.byref(options), ctypes.byref(doc)))
            self._check(self._library.rub_write(doc, FORMATS.index(format), name, len(name or b""),
                                                ctypes.byref(_Sink(put, None))))
        finally:
            self._library.rub_doc_free(doc)
        return b"".join(parts).decode()

    def annotate(self, text: str, **options: Any) -> Document:
        """The document of a text; options as those of write()."""
        return json.loads(self.write(text, "json", **options))

    def close(self) -> None:
        model, self._model = self._model, ctypes.c_void_p()
        self._library.rub_model_close(model)
        self._library.rub_lexicon_free(self._lexicon)
        self._lexicon = ctypes.c_void_p()

    def __enter__(self) -> "Rubricator":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
