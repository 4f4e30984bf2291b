import { lazy, Suspense } from 'react';
import type { HebeiPlacesProps } from './HebeiPlaces.tsx';
import { useKitText } from './text.ts';

const HebeiPlaces = lazy(() => import('./HebeiPlaces.tsx'));

interface HebeiMapProps extends HebeiPlacesProps {
  /** What is counted, for those who do not see the map. */
  label: string;
}

/** The province with a count at each city and at the districts run by the province; each is a link. The outlines come after the page. */
export function HebeiMap({ counts, hrefOf, label }: HebeiMapProps) {
  const t = useKitText();
  return (
    <figure className="map">
      <svg viewBox="-6 -6 540 702" className="hm">
        <title>{label}</title>
        <Suspense>
          <HebeiPlaces counts={counts} hrefOf={hrefOf} />
        </Suspense>
      </svg>
      <figcaption>{t('mapHint')}</figcaption>
    </figure>
  );
}
