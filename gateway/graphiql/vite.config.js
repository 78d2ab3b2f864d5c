import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/playground/',
  plugins: [react()],
  worker: { format: 'es' },
  // One page, loaded from this machine: fewer, larger files are no loss.
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 8000, reportCompressedSize: false },
  logLevel: 'warn',
});
