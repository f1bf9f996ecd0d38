// world.mjs - draws build/world.svg from npm's world-atlas: node web/page/make/world.mjs > build/world.svg
//
// One path a country, its id the ISO code, data-at the place of its dot. Coordinates are whole units of a map
// 720 wide: what is smaller than a pixel of a panel goes. Countries too small for the coarse map have a place
// and no shape.

import { readFileSync } from "node:fs";
import { feature } from "topojson-client";

const WIDTH = 720;
const TOLERANCE = 0.55;

// Names of world-atlas that core/data/countries.tsv does not have.
const OTHERWISE = {
  "W. Sahara": "EH",
  "Dem. Rep. Congo": "CD",
  "Dominican Rep.": "DO",
  "Falkland Is.": "FK",
  "Fr. S. Antarctic Lands": "TF",
  "Côte d'Ivoire": "CI",
  "Central African Rep.": "CF",
  Congo: "CG",
  "Eq. Guinea": "GQ",
  eSwatini: "SZ",
  "Solomon Is.": "SB",
  "N. Cyprus": "CY",
  Somaliland: "SO",
  "Bosnia and Herz.": "BA",
  Macedonia: "MK",
  "S. Sudan": "SS",
  "United States of America": "US",
  Palestine: "PS",
  Czechia: "CZ",
  Timor: "TL",
  "Timor-Leste": "TL",
  Georgia: "GE",
  Jordan: "JO",
  Taiwan: "TW",
  Kosovo: "XK",
  Vatican: "VA",
  "Antigua and Barb.": "AG",
  "St. Kitts and Nevis": "KN",
  "St. Vin. and Gren.": "VC",
  "Marshall Is.": "MH",
  "Cabo Verde": "CV",
  "São Tomé and Principe": "ST",
  "Faeroe Is.": "FO",
  "Fr. Polynesia": "PF",
  "Cayman Is.": "KY",
  "Cook Is.": "CK",
  "Hong Kong": "HK",
  Macao: "MO",
};

const atlas = detail => {
  const world = JSON.parse(
    readFileSync(
      new URL(`../../../node_modules/world-atlas/countries-${detail}.json`, import.meta.url),
      "utf8"
    )
  );
  return feature(world, world.objects.countries).features;
};

// The first column's names -> the code.
function codes() {
  const table = readFileSync(new URL("../../../core/data/countries.tsv", import.meta.url), "utf8");
  const rows = table
    .split("\n")
    .filter(line => line && !line.startsWith("#"))
    .map(line => line.split("\t"));
  return new Map(rows.flatMap(([names, code]) => names.split("|").map(name => [name, code])));
}

const known = codes();
const codeOf = ({ properties: { name } }) => OTHERWISE[name] ?? known.get(name) ?? null;

// Natural Earth's projection flattens the poles a little and keeps countries recognizable. The map is cut in
// the Bering Strait, where no country is cut in two.
function project([longitude, latitude]) {
  const turned = ((longitude - 11 + 540) % 360) - 180;
  const [l, p] = [(turned * Math.PI) / 180, (latitude * Math.PI) / 180];
  const q = p * p;
  const x = l * (0.8707 - 0.131979 * q + q * q * (-0.013791 + q * q * (0.003971 * q - 0.001529 * q * q)));
  const y = p * (1.007226 + q * (0.015085 + q * q * (-0.044475 + 0.028874 * q - 0.005916 * q * q)));
  const scale = WIDTH / (2 * Math.PI * 0.8707);
  return [WIDTH / 2 + x * scale, 182 - y * scale];
}

// Douglas and Peucker: leaves out points that lie nearer than TOLERANCE to the line without them.
function simplified(points) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  let [far, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const apart = distance(points[i], a, b);
    if (apart > far) [far, at] = [apart, i];
  }
  if (far < TOLERANCE) return [a, b];
  return [...simplified(points.slice(0, at + 1)), ...simplified(points.slice(at)).slice(1)];
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length ? Math.abs(dy * (x - ax) - dx * (y - ay)) / length : Math.hypot(x - ax, y - ay);
}

const polygonsOf = ({ geometry: { type, coordinates } }) =>
  type === "Polygon" ? [coordinates] : coordinates;
const area = ring =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y,
      0
    )
  ) / 2;

function pathOf(ring) {
  const points = simplified(ring).map(([x, y]) => [Math.round(x), Math.round(y)]);
  let [x, y] = points[0];
  const path = `M${x} ${y}l`;
  const steps = [];
  for (const [nx, ny] of points.slice(1, -1)) {
    if (nx === x && ny === y) continue;
    steps.push(`${nx - x} ${ny - y}`);
    [x, y] = [nx, ny];
  }
  return steps.length > 1 ? `${path}${steps.join(" ").replace(/ -/g, "-")}z` : "";
}

// The middle of a country's largest part.
function placeOf(rings) {
  const ring = rings.toSorted((a, b) => area(b) - area(a))[0];
  const sum = ring.reduce(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
  return sum.map(total => Math.round(total / ring.length)).join(",");
}

const rings = country => polygonsOf(country).map(([outer]) => outer.map(project));
const shapes = new Map();
for (const country of atlas("110m")) {
  const code = codeOf(country);
  if (!code) {
    process.stderr.write(`no code: ${country.properties.name}\n`);
    continue;
  }
  if (code === "AQ") continue;
  const path = rings(country)
    .map(ring => (area(ring) > 1.5 ? pathOf(ring) : ""))
    .join("");
  const before = shapes.get(code);
  shapes.set(code, { path: (before?.path ?? "") + path, at: before?.at ?? placeOf(rings(country)) });
}
for (const country of atlas("50m")) {
  const code = codeOf(country);
  if (code && code !== "AQ" && !shapes.has(code)) shapes.set(code, { path: "", at: placeOf(rings(country)) });
}
const paths = [...shapes]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { path, at }]) => `<path id="${code}" data-at="${at}" d="${path}"/>`);
console.log(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 350"><!-- drawn by web/page/make/world.mjs from Natural Earth -->`
);
console.log(paths.join("\n"));
console.log("</svg>");
