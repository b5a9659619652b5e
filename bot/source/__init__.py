"""Where digests come from: Hugging Face over HTTP (``http``), or a saved page (``file``).

Pure, bytes or text in and Digests out:

* ``huggingface``: the API's JSON and the HTML page, by way of ``entry``; ``saved``: both on disk, of any days;
* ``pagetext``: a copy as text, Markdown or HTML. ``lines`` takes its marks off, ``words`` tells what a line may be,
  ``linked`` reads one whose titles are links;
* ``feed``: RSS and Atom; ``letter``: a saved letter; ``plain`` makes strings fit to keep.

With I/O: ``http`` asks (by way of ``client``: time limits, retries, size cap), ``file`` reads; ``versions`` asks arXiv.
"""
