// define.d.ts - types of define.js
export { RubricatedText } from "./rubricated-text.js";
