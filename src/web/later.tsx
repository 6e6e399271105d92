import { useCallback, type ComponentType } from 'react';
import { FailedToLoad, Loading } from './messages.tsx';
import { TEXT } from './text.ts';
import { useLoaded } from './use-loaded.ts';

interface LaterProps<Props extends object> {
  /** Must not change between renders. */
  load: () => Promise<ComponentType<Props>>;
  title: string;
  props: Props;
}

/** A view whose part of the page comes when it is first opened: the start page is there sooner. */
export function Later<Props extends object>({ load, title, props }: LaterProps<Props>) {
  // Wrapped, since React calls a function it is given as a state.
  const view = useLoaded(useCallback(async () => ({ View: await load() }), [load]));
  if (view.state === 'ready') {
    const { View } = view.value;
    return <View {...props} />;
  }
  return (
    <>
      <h1 className="unseen">{title}</h1>
      {view.state === 'loading' && <Loading what={TEXT.app.loading} />}
      {view.state === 'failed' && <FailedToLoad error={view.error} again={view.again} />}
    </>
  );
}
