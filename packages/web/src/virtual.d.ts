/// <reference types="vite/client" />
declare module 'virtual:hebei-map' {
  /** Outlines of the eleven cities in drawing units, with the place of their bubble. */
  export const cities: readonly {
    readonly area: string;
    readonly outline: string;
    readonly x: number;
    readonly y: number;
  }[];
}
