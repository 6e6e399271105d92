import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import 'virtual:report.css';
import './styles/base.css';
import './styles/upload.css';
import './styles/list.css';
import './styles/player.css';
import './styles/review.css';
import './styles/compare.css';
import './styles/athletes.css';
import './styles/people.css';
import { App } from './app.tsx';

// The page's policy forbids code made from text, which zod would otherwise try for speed.
config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
