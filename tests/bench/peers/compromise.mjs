// compromise.mjs - compromise: people, places and organizations with their offsets
import nlp from 'compromise';

const spanOf = terms => [terms[0].offset.start, terms.at(-1).offset.start + terms.at(-1).offset.length];

export async function load() {
  return text => {
    const doc = nlp(text);
    doc.compute('offset');
    return [doc.people(), doc.places(), doc.organizations()].flatMap(view =>
      view.docs.filter(terms => terms.length).map(spanOf)
    ).length;
  };
}
