import { cities } from 'virtual:hebei-map';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language.ts';

interface Place {
  area: string;
  zh: string;
  en: string;
  x: number;
  y: number;
  small?: boolean | undefined;
  /** The name stands over the bubble, where under it another bubble is in the way. */
  above?: boolean | undefined;
}

const names: Readonly<Record<string, readonly [zh: string, en: string, x?: number, y?: number]>> = {
  '130100': ['石家庄', 'Shijiazhuang', 72, 470],
  '130200': ['唐山', 'Tangshan', 400, 296],
  '130300': ['秦皇岛', 'Qinhuangdao', 460, 250],
  '130400': ['邯郸', 'Handan'],
  '130500': ['邢台', 'Xingtai'],
  '130600': ['保定', 'Baoding', 104, 350],
  '130700': ['张家口', 'Zhangjiakou'],
  '130800': ['承德', 'Chengde'],
  '130900': ['沧州', 'Cangzhou'],
  '131000': ['廊坊', 'Langfang', 248, 338],
  '131100': ['衡水', 'Hengshui'],
};

/** Run by the province itself; they have a bubble and no outline of their own. */
const districts: readonly Place[] = [
  { area: '133100', zh: '雄安', en: "Xiong'an", x: 200, y: 376, small: true },
  { area: '130682', zh: '定州', en: 'Dingzhou', x: 134, y: 432, small: true },
  { area: '130181', zh: '辛集', en: 'Xinji', x: 150, y: 486, small: true },
];

const places: readonly Place[] = [
  ...cities.map(({ area, x, y }) => {
    const [zh = area, en = area, ownX = x, ownY = y] = names[area] ?? [];
    return { area, zh, en, x: ownX, y: ownY, above: area === '130300' };
  }),
  ...districts,
];

export interface HebeiPlacesProps {
  /** Count by area code: six digits of the division. */
  counts: Readonly<Record<string, number>>;
  /** Where a bubble leads. */
  hrefOf: (area: string) => string;
}

/** The outlines of the cities and the bubbles with their counts, inside the map. */
export default function HebeiPlaces({ counts, hrefOf }: HebeiPlacesProps) {
  const { language } = useLanguage();
  return (
    <>
      {cities.map(({ area, outline }) => (
        <path key={area} d={outline} />
      ))}
      {places.map((place) => {
        const count = counts[place.area] ?? 0;
        if (count === 0) return null;
        const radius = place.small ? 16 : Math.min(28, 17 + Math.sqrt(count) * 1.9);
        const name = place[language];
        return (
          <Link key={place.area} to={hrefOf(place.area)}>
            <circle cx={place.x} cy={place.y} r={radius} />
            <text x={place.x} y={place.y + (place.small ? 6 : 7)} className={place.small ? 'n s' : 'n'}>
              {count}
            </text>
            <text x={place.x} y={place.above ? place.y - radius - 8 : place.y + radius + 19}>
              {name}
            </text>
          </Link>
        );
      })}
    </>
  );
}
