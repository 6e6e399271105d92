import { useEffect, useRef } from 'react';
import { CompareView } from './compare/compare-view.tsx';
import { AthleteView } from './athletes/athlete-view.tsx';
import { AthletesView } from './athletes/athletes-view.tsx';
import { HomeView } from './home-view.tsx';
import { Link } from './link.tsx';
import { AnalysisView } from './report/analysis-view.tsx';
import { addressOf, useRoute, type Route } from './route.ts';
import { TEXT } from './text.ts';

/** After a change of view the reader starts at its top, as after the loading of a page. */
function useFocusOnChange(route: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route);
  useEffect(() => {
    if (shown.current === route) return;
    shown.current = route;
    main.current?.focus();
  }, [route]);
  return main;
}

function View({ route }: { route: Route }) {
  if (route === null) return <HomeView />;
  if ('analysis' in route) return <AnalysisView id={route.analysis} />;
  if ('athlete' in route) return <AthleteView id={route.athlete} />;
  if ('view' in route) return <AthletesView />;
  return <CompareView before={route.before} after={route.after} />;
}

export function App() {
  const route = useRoute();
  const address = addressOf(route);
  const main = useFocusOnChange(address);
  const listed = route === null || 'view' in route;
  return (
    <>
      <a className="skip" href="#content">
        {TEXT.app.skip}
      </a>
      <div className="bar" role="banner">
        <Link to={null} className="brand">
          {TEXT.app.name}
        </Link>
        <span className="tagline">{TEXT.app.tagline}</span>
        <nav aria-label={TEXT.app.views} className="views">
          <Link to={null}>{TEXT.list.title}</Link>
          <Link to={{ view: 'athletes' }}>{TEXT.athletes.title}</Link>
        </nav>
      </div>
      <main id="content" ref={main} tabIndex={-1} className={listed ? 'home' : 'report'}>
        <View key={address} route={route} />
      </main>
    </>
  );
}
