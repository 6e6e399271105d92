import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { PAGE_STYLE } from '../src/report/html/style.ts';

const REPORT_STYLE = 'virtual:report.css';

/** The look of report.html as a file of its own: the page allows no style sheet from a script. */
function reportStyle(): Plugin {
  return {
    name: 'report-style',
    resolveId: (id) => (id === REPORT_STYLE ? `\0${REPORT_STYLE}` : null),
    load: (id) => (id === `\0${REPORT_STYLE}` ? PAGE_STYLE : null),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('../src/web', import.meta.url)),
  plugins: [react(), reportStyle()],
  build: {
    outDir: fileURLToPath(new URL('../.build/web', import.meta.url)),
    emptyOutDir: true,
    // A font or picture inside the script or the style sheet would need `data:` in the policy.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': process.env.PLUMBLINE_SERVER ?? 'http://localhost:4242' } },
});
