import { createContext, useContext } from 'react';
import { AT_THIS_MACHINE, type Viewer } from '../../api/people.ts';

/** Who looks at the page. Without a login, the person at this machine. */
export const ViewerContext = createContext<Viewer>(AT_THIS_MACHINE);

export function useViewer(): Viewer {
  return useContext(ViewerContext);
}

/** A runner sends and sees the own stride alone: there is nobody to choose, to add or to delete. */
export function useSeesOthers(): boolean {
  return useViewer().role !== 'runner';
}
