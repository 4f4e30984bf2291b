import './kit/kit.css';
import './shells/shells.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/client.ts';
import { startLabels } from './labels.ts';
import { makeRouter } from './routes.tsx';
import { SessionProvider } from './session.tsx';
import './theme.ts';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for the program');

startLabels();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <SessionProvider>
        <RouterProvider router={makeRouter()} />
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
