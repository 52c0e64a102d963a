import { starterTemplate } from '../templates/starter-template';
import type { TemplateContent } from '../templates/template-content';

/** The template by which the invented history is told: the starter template, as Fagersta's own. */
export const estTemplate: TemplateContent = { ...starterTemplate, name: 'EST Fagersta' };

/** The ten organisations whose reports are invented; their slugs are those of the tenants service. */
export const estOrganisations = [
  { slug: 'skolorna', name: 'Skolorna' },
  { slug: 'socialforvaltningen', name: 'Socialförvaltningen' },
  { slug: 'oppenvarden', name: 'Öppenvården' },
  { slug: 'nvk', name: 'Norra Västmanlands Kommunalteknikförbund (NVK)' },
  { slug: 'naringsliv', name: 'Näringslivsansvarig' },
  { slug: 'polisen', name: 'Polisen' },
  { slug: 'fagerstahallen', name: 'Fagerstahallen' },
  { slug: 'fritidsgarden', name: 'Fritidsgården' },
  { slug: 'projekt', name: 'Kommunens projekt' },
  { slug: 'utbildningsforvaltningen', name: 'Utbildningsförvaltningen' },
];
