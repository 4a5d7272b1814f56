"""Signals: kept back while it matters, and an end that tidies up."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from speechdeck.files.signals import held, orderly_end

pytestmark = pytest.mark.usefixtures("in_a_terminal")


def test_ctrl_c_is_kept_back_until_the_block_is_through() -> None:
    done: list[str] = []

    def work() -> None:
        with held():
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)
            done.append("all")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["all"]


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with held():
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_in_another_thread_nothing_is_done() -> None:
    done: list[bool] = []

    def work() -> None:
        with orderly_end(), held():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_an_end_that_is_asked_for_goes_through_what_tidies_up(name: str, code: int) -> None:
    number = getattr(signal, name)
    tidied: list[str] = []

    def work() -> None:
        with orderly_end():
            try:
                signal.raise_signal(number)
            finally:
                tidied.append("all")

    with pytest.raises(SystemExit) as ended:
        work()
    assert (ended.value.code, tidied) == (code, ["all"])
    assert signal.getsignal(number) == signal.SIG_DFL
