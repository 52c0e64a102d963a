import type { Context } from '@medborgarlofte/platform/context';
import { loadOne } from '@medborgarlofte/platform/loading';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Deficiency } from '../deficiencies/deficiency';
import { Inquiry } from '../inquiries/inquiry';
import { CouncilDecision } from './council-decision';
import { CouncilMeeting } from './council-meeting';

@Resolver(() => CouncilDecision)
export class CouncilDecisionResolver {
  @FieldResolver(() => CouncilMeeting, { description: 'The meeting at which it was made' })
  councilMeeting(@Root() { tenantId, councilMeetingId }: CouncilDecision, @Ctx() ctx: Context) {
    return loadOne(ctx, CouncilMeeting, { tenantId, id: councilMeetingId });
  }

  @FieldResolver(() => Deficiency, {
    nullable: true,
    description: 'The deficiency it is about, when you see it',
  })
  deficiency(@Root() { tenantId, deficiencyId: id }: CouncilDecision, @Ctx() ctx: Context) {
    return id ? loadOne(ctx, Deficiency, { tenantId, id }) : null;
  }

  @FieldResolver(() => Inquiry, {
    nullable: true,
    description: 'The mapping or analysis it is about, when you see it',
  })
  inquiry(@Root() { tenantId, inquiryId: id }: CouncilDecision, @Ctx() ctx: Context) {
    return id ? loadOne(ctx, Inquiry, { tenantId, id }) : null;
  }
}
