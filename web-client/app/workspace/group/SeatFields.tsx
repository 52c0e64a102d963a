import { Choice, TextLine } from '../../components/Field';
import type { Seat } from '../../documents/group';
import { usePage } from '../../page-context';

/** What a seat is: its function and organisation, never a person, and what goes to its address. */
export function SeatFields({
  organisations,
  seat,
}: {
  organisations: { slug: string; name: string }[];
  seat?: Seat;
}) {
  const { group: words } = usePage().texts;
  return (
    <>
      <TextLine
        name="function"
        label={words.function}
        help={words.functionHelp}
        value={seat?.function}
        maxLength={80}
        required
      />
      <Choice
        name="organisationSlug"
        label={words.organisation}
        value={seat?.organisationSlug}
        options={[
          ['', words.noOrganisation],
          ...organisations.map(({ slug, name }): [string, string] => [slug, name]),
        ]}
      />
      <Choice
        name="position"
        label={words.position}
        value={seat?.position ?? 'MEMBER'}
        options={(['MEMBER', 'COORDINATOR', 'DEPUTY'] as const).map((one) => [one, words.positions[one]])}
      />
      <TextLine
        name="email"
        type="email"
        label={words.email}
        help={words.emailHelp}
        value={seat?.email}
        maxLength={254}
      />
      <Choice
        name="digests"
        label={words.digests}
        help={words.digestsHelp}
        value={seat?.digests === false ? 'no' : 'yes'}
        options={[
          ['yes', words.digestsYes],
          ['no', words.digestsNo],
        ]}
      />
    </>
  );
}
