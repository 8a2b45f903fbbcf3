import { useQuery } from '@tanstack/react-query';
import type { CurveSessionRepresentation } from '@trivet/contract';
import { SeriesCurve } from '../outcomes/SeriesCurve.tsx';
import { seriesByIdQuery } from '../outcomes/series.api.ts';
import { Loaded } from '../ui/Loaded.tsx';

/** What the session is about, to look at while one talks. */
export default function CurveOfSession({ session }: { session: CurveSessionRepresentation }) {
  const query = useQuery(seriesByIdQuery(session));
  return (
    <Loaded query={query} what={session.seriesTitle} count={6}>
      {(series) => <SeriesCurve series={series} />}
    </Loaded>
  );
}
