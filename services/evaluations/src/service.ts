import { reference } from '@medborgarlofte/platform/references';
import type { ServiceDefinition } from '@medborgarlofte/platform/service';
import { PeriodActivityCounts } from './comparison/activity-counts';
import { loadCounts } from './comparison/activity-counts.loader';
import { PeriodActivityCountsResolver } from './comparison/activity-counts.resolver';
import { Evaluation } from './evaluations/evaluation';
import { loadEvaluation, loadRecommendation } from './evaluations/granted-reads';
import { EvaluationResolver } from './evaluations/evaluation.resolver';
import { projectActivities } from './jobs/project-activities.job';
import { projectLevelsOfPictures } from './jobs/project-levels.job';
import { LevelCounts } from './levels/level-counts';
import { loadLevelCounts } from './levels/level-counts.loader';
import { LevelCountsResolver, MunicipalityLevelsResolver } from './levels/level-counts.resolver';
import { CreateEvaluations1764000000000 } from './migrations/1764000000000-create-evaluations';
import { CreateActivityCounts1764000100000 } from './migrations/1764000100000-create-activity-counts';
import { CreateLevelCounts1765000700100 } from './migrations/1765000700100-create-level-counts';
import { AskForScope1765900000000 } from './migrations/1765900000000-ask-for-scope';
import { Municipality } from './municipalities/municipality';
import { MunicipalityResolver } from './municipalities/municipality.resolver';
import { permissions } from './permissions';
import { Recommendation } from './recommendations/recommendation';
import { RecommendationResolver } from './recommendations/recommendation.resolver';
import { texts } from './texts';

/** Evaluations with their recommendations, and the comparison of activities over time and between municipalities. */
export const evaluationsService: ServiceDefinition = {
  name: 'evaluations',
  entities: [Evaluation, Recommendation, PeriodActivityCounts, LevelCounts],
  migrations: [
    CreateEvaluations1764000000000,
    CreateActivityCounts1764000100000,
    CreateLevelCounts1765000700100,
    AskForScope1765900000000,
  ],
  resolvers: [
    EvaluationResolver,
    RecommendationResolver,
    PeriodActivityCountsResolver,
    LevelCountsResolver,
    MunicipalityLevelsResolver,
    MunicipalityResolver,
  ],
  references: {
    Municipality: reference('Municipality', ({ tenantId }) => Municipality.of(tenantId)),
    Evaluation: reference('Evaluation', (key, ctx) => loadEvaluation(ctx, key)),
    Recommendation: reference('Recommendation', (key, ctx) => loadRecommendation(ctx, key)),
    PeriodActivityCounts: reference('PeriodActivityCounts', (key, ctx) => loadCounts(ctx, key)),
    LevelCounts: reference('LevelCounts', (key, ctx) => loadLevelCounts(ctx, key)),
  },
  permissions,
  texts,
  jobs: [projectActivities, projectLevelsOfPictures],
};
