import { useEffect, useRef, type ReactNode } from 'react';
import { HomeView } from './home-view.tsx';
import { Later } from './later.tsx';
import { Link } from './link.tsx';
import { AccountBar } from './login/account-bar.tsx';
import { LoginAgain } from './login/login-again.tsx';
import { LoginView } from './login/login-view.tsx';
import { useSession } from './login/use-session.ts';
import { ViewerContext } from './login/viewer-context.ts';
import { FailedToLoad, Loading } from './messages.tsx';
import { AnalysisView } from './report/analysis-view.tsx';
import { addressOf, HOME, useRoute, type Route } from './route.ts';
import { SharedView } from './share/shared-view.tsx';
import { TEXT } from './text.ts';
import { SendingProvider } from './upload/sending-context.tsx';
import { SendingMark } from './upload/sending-mark.tsx';

/** After a change of view the reader starts at its top, as after the loading of a page. */
function useFocusOnChange(address: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    main.current?.focus();
  }, [address]);
  return main;
}

interface FrameProps {
  route: Route;
  brand?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** Views of lists and forms, narrower than a report. */
const LISTS = new Set<Route['view']>(['home', 'athletes', 'people', 'account']);

/** What stands around every view. */
function Frame({ route, brand, aside, children }: FrameProps) {
  const main = useFocusOnChange(addressOf(route));
  const isReport = !LISTS.has(route.view);
  return (
    <>
      <a className="skip" href="#content">
        {TEXT.app.skip}
      </a>
      <div className="bar" role="banner">
        {brand ?? (
          <Link to={HOME} className="brand">
            {TEXT.app.name}
          </Link>
        )}
        <span className="tagline">{TEXT.app.tagline}</span>
        {aside}
      </div>
      <main id="content" ref={main} tabIndex={-1} className={isReport ? 'report' : 'home'}>
        {children}
      </main>
    </>
  );
}

/** A shared report needs no login, and leads nowhere that would need one. */
function SharedPage({ route, secret }: { route: Route; secret: string }) {
  return (
    <Frame route={route} brand={<span className="brand">{TEXT.app.name}</span>}>
      <SharedView key={secret} secret={secret} />
    </Frame>
  );
}

const athlete = async () => (await import('./athletes/athlete-view.tsx')).AthleteView;
const athletes = async () => (await import('./athletes/athletes-view.tsx')).AthletesView;
const compare = async () => (await import('./compare/compare-view.tsx')).CompareView;
const people = async () => (await import('./people/people-view.tsx')).PeopleView;
const account = async () => (await import('./login/account-view.tsx')).AccountView;

function View({ route }: { route: Exclude<Route, { view: 'shared' }> }) {
  switch (route.view) {
    case 'home':
      return <HomeView />;
    case 'analysis':
      return <AnalysisView key={route.id} id={route.id} />;
    case 'compare':
      return (
        <Later
          key={addressOf(route)}
          load={compare}
          title={TEXT.compare.title}
          props={{ before: route.before, after: route.after }}
        />
      );
    case 'athlete':
      return <Later key={route.id} load={athlete} title={TEXT.athlete.title} props={{ id: route.id }} />;
    case 'athletes':
      return <Later key={route.view} load={athletes} title={TEXT.athletes.title} props={{}} />;
    case 'people':
      return <Later key={route.view} load={people} title={TEXT.people.link} props={{}} />;
    case 'account':
      return <Later key={route.view} load={account} title={TEXT.account.title} props={{}} />;
  }
}

function Views() {
  return (
    <nav aria-label={TEXT.app.views} className="views">
      <Link to={HOME}>{TEXT.list.title}</Link>
      <Link to={{ view: 'athletes' }}>{TEXT.athletes.title}</Link>
    </nav>
  );
}

/** Everything that is for whoever is logged in, or sits at this machine. */
function OwnPage({ route }: { route: Exclude<Route, { view: 'shared' }> }) {
  const { session, begin, end } = useSession();
  if (session.state === 'loading' || session.state === 'failed')
    return (
      <Frame route={route}>
        {session.state === 'loading' ? (
          <Loading what={TEXT.app.loading} />
        ) : (
          <FailedToLoad error={session.error} again={session.again} />
        )}
      </Frame>
    );
  const viewer = session.value;
  if (viewer === null)
    return (
      <Frame route={route}>
        <LoginView onLogin={begin} />
      </Frame>
    );
  // Of what one person had on the screen nothing stays for the next.
  return (
    <ViewerContext key={viewer.userId} value={viewer}>
      <SendingProvider>
        <Frame
          route={route}
          aside={
            <>
              {route.view !== 'home' && <SendingMark />}
              <Views />
              <AccountBar onLogout={end} />
            </>
          }
        >
          <View route={route} />
        </Frame>
        <LoginAgain viewer={viewer} onLogin={begin} />
      </SendingProvider>
    </ViewerContext>
  );
}

export function App() {
  const route = useRoute();
  return route.view === 'shared' ? (
    <SharedPage route={route} secret={route.secret} />
  ) : (
    <OwnPage route={route} />
  );
}
