declare module '*.css';
declare module '*.svg' {
  const address: string;
  export default address;
}
declare module 'virtual:report.css';
