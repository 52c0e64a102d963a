import { reference, rowReference } from '@medborgarlofte/platform/references';
import type { ServiceDefinition } from '@medborgarlofte/platform/service';
import { Area } from './areas/area';
import { AreaResolver } from './areas/area.resolver';
import { CountDefinition } from './areas/count-definition';
import { LevelDefinition } from './levels/level-definition';
import { Meeting } from './meetings/meeting';
import { MeetingResolver } from './meetings/meeting.resolver';
import { CreateTemplates1764000000000 } from './migrations/1764000000000-create-templates';
import { CreateReports1764000100000 } from './migrations/1764000100000-create-reports';
import { CreatePictures1764000200000 } from './migrations/1764000200000-create-pictures';
import { municipalityOf } from './municipalities/municipality';
import { MunicipalityResolver } from './municipalities/municipality.resolver';
import { ReportingOrganisation } from './organisations/reporting-organisation';
import { permissions } from './permissions';
import { JointPicture } from './pictures/joint-picture';
import { JointPictureArea } from './pictures/joint-picture-area';
import { loadPicture } from './pictures/picture.loader';
import { JointPictureAreaResolver, JointPictureResolver } from './pictures/picture.resolver';
import { SituationReport } from './reports/report';
import { ReportArea } from './reports/report-area';
import { ReportAreaResolver, SituationReportResolver } from './reports/report.resolver';
import { Template } from './templates/template';
import { TemplateResolver } from './templates/template.resolver';
import { texts } from './texts';

/** Templates, meetings, situation reports and joint pictures; nothing of it is public. */
export const situationService: ServiceDefinition = {
  name: 'situation',
  entities: [
    Template,
    Area,
    CountDefinition,
    LevelDefinition,
    ReportingOrganisation,
    Meeting,
    SituationReport,
    ReportArea,
    JointPicture,
    JointPictureArea,
  ],
  migrations: [CreateTemplates1764000000000, CreateReports1764000100000, CreatePictures1764000200000],
  resolvers: [
    TemplateResolver,
    AreaResolver,
    MeetingResolver,
    SituationReportResolver,
    ReportAreaResolver,
    JointPictureResolver,
    JointPictureAreaResolver,
    MunicipalityResolver,
  ],
  references: {
    Municipality: reference('Municipality', ({ tenantId }) => municipalityOf(tenantId)),
    Template: rowReference('Template', Template),
    Area: rowReference('Area', Area),
    Meeting: rowReference('Meeting', Meeting),
    SituationReport: rowReference('SituationReport', SituationReport),
    JointPicture: reference('JointPicture', (key, ctx) => loadPicture(ctx, key)),
  },
  permissions,
  texts,
};
