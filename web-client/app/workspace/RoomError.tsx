import { isRouteErrorResponse, useRouteError } from 'react-router';

import { ErrorPage } from '../public/ErrorPage';
import type { ErrorData } from '../request-context';

/** An error inside one room: the frame around it stays, so that one can go elsewhere. */
export function RoomError() {
  const error = useRouteError();
  const known = isRouteErrorResponse(error) ? (error.data as Partial<ErrorData>) : undefined;
  return <ErrorPage kind={known?.kind ?? 'unavailable'} requestId={known?.requestId} />;
}
