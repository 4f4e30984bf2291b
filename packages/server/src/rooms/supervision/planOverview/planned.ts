import { marketServices } from '@jijiao/measures';
import { type SQL, sql } from 'drizzle-orm';

/** States of a plan in which what it plans counts: handed in, and not returned. */
export const countedStates = ['submitted', 'examined', 'settled'];

/**
 * What plans add up to by year, unit, dimension and value, as part of a statement.
 * @param plans a query of dossier_id, year, unit, area_code
 */
export function plannedBy(plans: SQL): SQL {
  const market = sql`array[${sql.join(
    marketServices.map(({ id }) => sql`${id}`.inlineParams()),
    sql`, `,
  )}]`;
  return sql`(
    select item.year, item.unit, by.dimension, by.value, count(distinct item.dossier_id) as plans, count(*) as items,
      sum(item.person_times) as person_times, sum(item.hours) as hours_tenths, sum(item.fen) as budget_fen
    from (
      select plan.*, content, (content ->> 'personTimes')::bigint as person_times, (content ->> 'hoursTenths')::bigint as hours,
        coalesce((select sum(fen::bigint) from jsonb_each_text(content -> 'budget') as head(name, fen)), 0) as fen
      from (${plans}) plan join plan_item on sheet_id = plan.dossier_id and dropped_on is null
    ) item cross join lateral (
      select * from (values ('whole', ''), ('area', coalesce(area_code, '')), ('field', content ->> 'field'),
        ('audience', content ->> 'audience'), ('kind', content ->> 'kind'), ('need', content ->> 'need'),
        ('feeBasis', content ->> 'feeBasis'),
        ('service', case when content ->> 'kind' = any(${market}) then 'market'
          when (content ->> 'publicInterest')::boolean then 'publicInterest' else 'other' end)) as one(dimension, value)
      union all select 'favoured', jsonb_array_elements_text(content -> 'favoured')
    ) as by(dimension, value)
    where by.value is not null group by item.year, item.unit, by.dimension, by.value)`;
}
