import { Outlet } from 'react-router';

import { PublicFrame } from '../components/PublicFrame';

export default function Public() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}
