import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren, loadOne, type RowKey } from '@medborgarlofte/platform/loading';
import { recordReads } from '@medborgarlofte/platform/recorded-reads';
import { Field, ObjectType } from 'type-graphql';
import { Area } from '../areas/area';
import { LevelCode } from '../levels/level';
import { JointPictureArea } from '../pictures/joint-picture-area';
import { JointPictureDissent } from '../pictures/joint-picture-dissent';
import { SituationReport } from '../reports/report';
import { ReportArea } from '../reports/report-area';
import { mayReportFor } from '../reports/report.rules';
import type { Feedback } from './feedback';

/** What the group made of one area of a report. */
@ObjectType({
  description: 'What the group made of one area of a report, read from the locked picture (R18)',
})
export class FeedbackArea {
  @Field(() => Area, { description: 'The area' })
  area: Area;
  @Field(() => LevelCode, { description: 'The level that the organisation reported' })
  reportedLevel: LevelCode;
  @Field({ description: 'Whether it is only collected and forwarded: then the group tells of no level' })
  forwarded: boolean;
  @Field(() => JointPictureArea, {
    nullable: true,
    description: 'What the group agreed on; null where that is not for you, or nothing was agreed',
  })
  joint: JointPictureArea | null;
  @Field(() => JointPictureDissent, {
    nullable: true,
    description: 'What the picture keeps of the organisation seeing it differently',
  })
  dissent: JointPictureDissent | null;
}

/** The areas of the report, each beside what the group agreed on; reading another organisation's is logged. */
export async function loadFeedbackAreas(ctx: Context, feedback: Feedback): Promise<FeedbackArea[]> {
  const { tenantId, reportId, pictureId, organisationKey } = feedback;
  if (!reportId || !pictureId) return [];
  const report = await loadOne(ctx, SituationReport, { tenantId, id: reportId });
  if (!report) return [];
  if (!mayReportFor(ctx.actor, tenantId, organisationKey)) await recordReads(ctx, 'report.read', [report]);
  const lines = await loadChildren(ctx, ReportArea, 'reportId', report, { position: 'ASC' });
  const picture = { tenantId, id: pictureId };
  const joint = await loadChildren(ctx, JointPictureArea, 'pictureId', picture, { position: 'ASC' });
  return Promise.all(
    lines.map(async ({ areaId, level: reportedLevel }) => {
      const area = (await loadOne(ctx, Area, { tenantId, id: areaId }))!;
      const agreed = joint.find((line) => line.areaId === areaId) ?? null;
      const dissent = agreed && (await dissentOf(ctx, agreed, organisationKey));
      return { area, reportedLevel, forwarded: area.restricted, joint: agreed, dissent };
    }),
  );
}

async function dissentOf(ctx: Context, line: RowKey, slug: string): Promise<JointPictureDissent | null> {
  const order = { organisationName: 'ASC' } as const;
  const dissents = await loadChildren(ctx, JointPictureDissent, 'pictureAreaId', line, order);
  return dissents.find(({ organisationSlug }) => organisationSlug === slug) ?? null;
}
