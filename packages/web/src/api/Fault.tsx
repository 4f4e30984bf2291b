import { RefusalList } from '../kit/Refusal.tsx';
import { ErrorState } from '../kit/Waiting.tsx';
import { defineText, useLanguage } from '../language.ts';
import type { ApiError, Issue } from './ApiError.ts';

const useFaultText = defineText('fault', {
  zh: {
    unread: '网络没有连上，请检查网络后再试一次。',
    network: '网络没有连上，不知道这一步办成没有。您填写的内容都还在，再试一次不会重复办理。',
    server: '服务出了问题。您填写的内容都还在，请稍后再试。',
    many: '请求太多，请稍等片刻再试。',
    mayNot: '您的岗位不能办理这一步。',
    notFound: '没有这一件，或者您看不到它。',
    shape: '有的内容填写得不对，请看标出的地方。',
  },
  en: {
    unread: 'The network did not answer. Check the connection and try again.',
    network:
      'The network did not answer, so it is unknown whether this was done. What you typed is still here; a second try does not do it twice.',
    server: 'The service has a fault. What you typed is still here; try again a little later.',
    many: 'Too many requests. Wait a moment and try again.',
    mayNot: 'Your post may not do this.',
    notFound: 'There is no such dossier, or it is not open to you.',
    shape: 'Some of what was typed is not right: see the marked places.',
  },
});

/** Says in the language of the screen what an answer other than success means. */
export function useFault(): (error: ApiError) => string {
  const t = useFaultText();
  const { pick } = useLanguage();
  return (error) => {
    if (error.says) return pick(error.says);
    if (error.status === 0) return t(error.code === 'unread' ? 'unread' : 'network');
    if (error.status === 403) return t('mayNot');
    if (error.status === 404) return t('notFound');
    if (error.status === 422) return error.message || t('shape');
    if (error.status === 429) return t('many');
    return t('server');
  };
}

/** An answer other than success as a panel: refusals of the law where there are some, else words and another try. */
export function Fault({ error, onRetry }: { error: ApiError; onRetry?: (() => void) | undefined }) {
  const says = useFault();
  if (error.refusals.length > 0) return <RefusalList refusals={error.refusals} />;
  return <ErrorState message={says(error)} onRetry={error.mayRetry ? onRetry : undefined} />;
}

/** The issues of shape by field, for the error summary and the fields: 'teachers.3.name' to its sentence. A message of the wire may hold both languages: '必填 / required'. */
export function useIssues(): (error: ApiError | null) => Record<string, string> {
  const { language, pick } = useLanguage();
  const say = (message: Issue['message']): string => {
    if (typeof message !== 'string') return pick(message);
    const [zh = message, en = zh] = message.split(' / ');
    return language === 'zh' ? zh : en;
  };
  return (error) => Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path, say(message)]));
}
