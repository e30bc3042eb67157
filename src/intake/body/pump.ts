import type { IncomingMessage } from 'node:http';
import type { Writable } from 'node:stream';
import type { BodyLimits, RefusalCode } from './body.ts';

/** Carries a request's body to its parser; `stop` ends that early. */
export type Pump = { done: Promise<RefusalCode | null>; stop: (code: RefusalCode) => void };

/**
 * Carries the body of a request to a parser, no faster than it is read there. Settles when the parser
 * has finished, or with what keeps it from finishing; all listeners are gone then, and what the
 * sender still sends is thrown away.
 */
export function pumpBody(
  request: IncomingMessage,
  parser: Writable,
  limits: Pick<BodyLimits, 'maxBodyBytes' | 'idleMs'>,
  isBusy: () => boolean,
): Pump {
  let bodyBytes = 0;
  let isEnded = false;
  let isSettled = false;
  const { promise, resolve } = Promise.withResolvers<RefusalCode | null>();

  const settle = (code: RefusalCode | null) => {
    if (isSettled) return;
    isSettled = true;
    clearTimeout(timer);
    request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
    parser.off('drain', onDrain).off('finish', onFinish).off('error', onBroken);
    // A parser that is given up may still complain.
    parser.on('error', () => undefined);
    request.resume();
    resolve(code);
  };
  const onData = (piece: Buffer) => {
    timer.refresh();
    bodyBytes += piece.length;
    if (bodyBytes > limits.maxBodyBytes) settle('body-too-large');
    else if (!parser.write(piece) && !isSettled) request.pause();
  };
  const onDrain = () => {
    timer.refresh();
    request.resume();
  };
  const onEnd = () => {
    isEnded = true;
    parser.end();
  };
  const onClose = () => {
    if (!isEnded) settle('body-cut-off');
  };
  const onFinish = () => settle(null);
  const onBroken = () => settle(isEnded ? 'body-cut-off' : 'body-broken');
  const onIdle = () => {
    // While the disk or the scanner works on what came, the sender is waiting for us.
    if (request.isPaused() || (isEnded && isBusy())) timer.refresh();
    else settle(isEnded ? 'body-broken' : 'body-idle');
  };
  const timer = setTimeout(onIdle, limits.idleMs);

  parser.on('drain', onDrain).on('finish', onFinish).on('error', onBroken);
  request.on('end', onEnd).on('close', onClose).on('error', onClose).on('data', onData);
  if (request.destroyed) settle('body-cut-off');
  return { done: promise, stop: settle };
}
