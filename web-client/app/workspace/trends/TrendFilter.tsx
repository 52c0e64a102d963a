import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Choice, FormFields } from '../../components/Field';
import type { NamedMunicipality } from '../../documents/viewer';
import { usePage } from '../../page-context';
import type { TrendFilter as Filter } from './filter';

interface Props {
  filter: Filter;
  /** The years that may be chosen, the newest first. */
  years: number[];
  areas: { code: string; name: string }[];
  municipalities: NamedMunicipality[];
}

/** What is shown; it stands in the address, so that it can be shared. */
export function TrendFilter({ filter, years, areas, municipalities }: Props) {
  const { trends, desk } = usePage().texts;
  const asOptions = years.map((year): [string, string] => [String(year), String(year)]);
  return (
    <Form method="get" className="trend-filter not-on-paper">
      <FormFields intent="filter" refusal={null}>
        {municipalities.length > 1 && (
          <Choice
            name="kommun"
            label={desk.municipality}
            value={filter.slug}
            options={municipalities.map(({ slug, name }) => [slug, name])}
          />
        )}
        <Choice
          name="omrade"
          label={trends.area}
          value={filter.area ?? ''}
          options={[['', trends.allAreas], ...areas.map(({ code, name }): [string, string] => [code, name])]}
        />
        <Choice name="fran" label={trends.fromYear} value={filter.from} options={asOptions} />
        <Choice name="till" label={trends.toYear} value={filter.to} options={asOptions} />
        <Button type="submit" variant="secondary">
          {trends.show}
        </Button>
      </FormFields>
    </Form>
  );
}
