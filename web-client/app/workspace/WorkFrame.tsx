import { useEffect, useRef, type ReactNode } from 'react';
import { Link, NavLink, useParams } from 'react-router';

import { LanguageLink } from '../components/LanguageLink';
import { SiteName } from '../components/SiteName';
import { usePage } from '../page-context';
import type { Place } from './places';
import { placeTitle, rolesText } from './place-text';
import { menuOf, type Room } from './rooms-of';
import { useLeaveWarning } from './use-leave-warning';

interface Props {
  name: string;
  places: Place[];
  children: ReactNode;
}

/** Header, rooms and main landmark of the signed-in workspace. The place one is in always shows. */
export function WorkFrame({ name, places, children }: Props) {
  const { texts } = usePage();
  const { kind, key } = useParams();
  useLeaveWarning(texts.unsent.leave);
  const place = places.find(({ path }) => path === `${kind}/${key}`);
  return (
    <>
      <a className="skip" href="#innehall">
        {texts.site.skip}
      </a>
      <header>
        <div className="site-head">
          <div className="width site-head-row">
            <SiteName />
            <div className="who">
              <span>{name}</span>
              <LanguageLink />
              <SignOut />
            </div>
          </div>
        </div>
        {place && <PlaceBar place={place} several={places.length > 1} />}
      </header>
      <Main>{children}</Main>
    </>
  );
}

function SignOut() {
  const { texts, to, language } = usePage();
  return (
    <form method="post" action={to.signOut()}>
      <input type="hidden" name="sprak" value={language} />
      <button className="link-button">{texts.desk.signOut}</button>
    </form>
  );
}

function PlaceBar({ place, several }: { place: Place; several: boolean }) {
  const { texts, to } = usePage();
  const { row, more } = menuOf(place);
  return (
    <div className="place-bar">
      <div className="width">
        <p className="place">
          <strong>{placeTitle(texts, place)}</strong> <span className="quiet">{rolesText(texts, place)}</span>{' '}
          {several && <Link to={to.desk()}>{texts.desk.switch}</Link>}
        </p>
        <nav aria-label={texts.desk.workspaceMenu}>
          <ul>
            <Entries rooms={row} place={place} />
            {more.length > 0 && <More rooms={more} place={place} />}
          </ul>
        </nav>
      </div>
    </div>
  );
}

interface EntriesProps {
  rooms: Room[];
  place: Place;
}

function Entries({ rooms, place }: EntriesProps) {
  const { texts, to } = usePage();
  return rooms.map((room) => {
    const href = room.href(to, place.path);
    return (
      <li key={href}>
        <NavLink to={href} end={href === to.place(place.path)}>
          {room.name(texts)}
        </NavLink>
      </li>
    );
  });
}

/** The rooms that are not needed every week; closed again once one has gone to another. Works without script. */
function More({ rooms, place }: EntriesProps) {
  const { texts, to, pathname } = usePage();
  const here = rooms.find((room) => pathname.startsWith(room.href(to, place.path)));
  return (
    <li>
      <details className="menu-more" key={pathname}>
        <summary className={here && 'here'}>
          {here ? texts.desk.moreHere(here.name(texts)) : texts.desk.more}
        </summary>
        <ul>
          <Entries rooms={rooms} place={place} />
        </ul>
      </details>
    </li>
  );
}

/** After moving to another room the focus follows, as it would on a new page. */
function Main({ children }: { children: ReactNode }) {
  const { pathname } = usePage();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return (
    <main id="innehall" tabIndex={-1} className="width" ref={main}>
      {children}
    </main>
  );
}
