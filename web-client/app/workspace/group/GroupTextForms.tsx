import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { FormFields, TextBlock, type Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import { dayOf } from '../../dates';
import type { GroupText, GroupTextKind, WorkGroup } from '../../documents/group';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';

interface Props {
  municipalityId: string;
  refusal: Refusal | null;
  group: WorkGroup;
}

/** What the group goes by, who has confirmed it, and its next version. */
export function GroupTextForms({ municipalityId, refusal, group }: Props) {
  const { texts } = usePage();
  return (
    <section aria-labelledby="texter">
      <h2 id="texter">{texts.group.textsTitle}</h2>
      <p>{texts.group.textsKeeper}</p>
      {(['ASSIGNMENT', 'GUIDELINE'] as const).map((kind) => (
        <OneText
          key={kind}
          kind={kind}
          current={group.texts.find((text) => text.kind === kind)}
          {...{ municipalityId, refusal, group }}
        />
      ))}
    </section>
  );
}

function OneText({
  kind,
  current,
  municipalityId,
  refusal,
  group,
}: Props & { kind: GroupTextKind; current: GroupText | undefined }) {
  const { texts } = usePage();
  return (
    <>
      <h3>{texts.group.kinds[kind]}</h3>
      {current ? (
        <>
          <p className="meta">{texts.group.textVersion(current.versionNumber, dayOf(current.publishedAt))}</p>
          <Confirmed text={current} group={group} />
        </>
      ) : (
        <p>{texts.group.noText}</p>
      )}
      <Form method="post" className="act">
        <FormFields intent={`text-${kind}`} refusal={refusal} version={current?.versionNumber ?? 0}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <input type="hidden" name="kind" value={kind} />
          <TextBlock
            name="text"
            label={texts.group.nextText}
            help={texts.group.nextTextHelp}
            value={current?.text}
            rows={10}
            maxLength={20_000}
          />
          <Button type="submit" variant="secondary">
            {texts.group.publishText}
          </Button>
        </FormFields>
      </Form>
    </>
  );
}

/** Organisations that have confirmed, and those that have not. */
function Confirmed({ text, group }: { text: GroupText; group: WorkGroup }) {
  const { texts } = usePage();
  const confirmations = text.confirmations ?? [];
  const has = (slug: string) => confirmations.find(({ organisationSlug }) => organisationSlug === slug);
  const others = confirmations.filter(({ organisationSlug }) => organisationSlug === null);
  return (
    <ul className="rows">
      {group.organisations.nodes.map(({ slug, name }) => {
        const confirmed = has(slug);
        return (
          <li key={slug}>
            <Swedish>{name}</Swedish>:{' '}
            {confirmed ? texts.group.confirmedOn(dayOf(confirmed.confirmedAt)) : texts.group.notConfirmed}
          </li>
        );
      })}
      {others.map(({ role, confirmedAt }, index) => (
        <li key={index}>
          {role ? roleName(texts, role) : '–'}: {texts.group.confirmedOn(dayOf(confirmedAt))}
        </li>
      ))}
    </ul>
  );
}
