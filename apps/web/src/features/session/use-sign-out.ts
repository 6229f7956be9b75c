import { useMutation } from '@tanstack/react-query';
import { signOut } from '../../api/auth.ts';
import { asProblem } from '../../api/problem.ts';
import { toastError } from '../../ui/toast.ts';

/** Signs out and loads the app anew, at that address: no row of the former reader may stay in memory. */
export function useSignOut(next = '/sign-in') {
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => window.location.assign(next),
    onError: (error) => toastError('You are still signed in', asProblem(error).title),
  });
}
