// wink.mjs - wink-nlp with its English web model: dates and amounts, and proper nouns by their part of speech; it has no names
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

export async function load() {
  const nlp = winkNLP(model),
    its = nlp.its;
  return text => {
    const doc = nlp.readDoc(text),
      spans = [];
    doc.entities().each(entity => spans.push([...entity.out(its.span), entity.out(its.type)]));
    const kinds = doc.tokens().out(its.pos);
    return spans.length + kinds.filter(kind => kind === 'PROPN').length;
  };
}
