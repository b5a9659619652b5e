"""``python -m bot`` and ``paperboy``: the command line, which an interrupt ends without a traceback from the start."""

import gc
import os
import sys


def main() -> None:
    """Run the command line; 130 where it was interrupted, its imports included.

    What is imported stays till the process ends, and all goes with it: to look for garbage in that took a sixth of a
    start. ``wiring.settle`` lets what comes later be looked through.
    """
    gc.disable()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's products are small, its threads wait for each other
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look whether there are some took 7 ms
    try:
        from bot.run.cli.main import main as run  # noqa: PLC0415  # takes a moment, in which people interrupt, too

        run()
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
