import { Release } from '../grants/grant';

const demo = 'Demonstration: ';

/** Grants of the demonstration; the sources state none. */
export const grants = [
  {
    tenantId: '1982',
    grantee: 'police-area/norra-vastmanland',
    releases: [Release.PROMISES, Release.JOINT_PICTURES],
    purpose: `${demo}lokalpolisområdets ledning följer lägesbilder och löften`,
  },
  {
    tenantId: '1982',
    grantee: 'county/19',
    releases: [Release.JOINT_PICTURES, Release.MONTHLY_REPORTS],
    purpose: `${demo}länsstyrelsen tar del av det som gruppen rapporterar`,
  },
  {
    tenantId: '1982',
    grantee: 'county/19',
    releases: [Release.EVALUATION],
    purpose: `${demo}utvärdering av lägesbilder och medborgarlöften`,
  },
  {
    tenantId: '1783',
    grantee: 'police-area/torsby',
    releases: [Release.PROMISES],
    purpose: `${demo}lokalpolisområdets chef undertecknar och följer löftet`,
  },
].map((grant) => ({ ...grant, validFrom: '2026-01-01', validTo: '2027-12-31' }));
