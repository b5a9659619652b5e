"""Where digests come from: Hugging Face over HTTP (``http``), or a saved page (``file``).

Pure, bytes or text in and a Digest out: ``huggingface`` (the API's JSON and the HTML page, by way of ``entry``) and
``pagetext`` (a page copied as text); ``plain`` makes their strings fit to keep. With I/O: ``http`` asks (by way of
``client``: time limits, retries, size cap), ``file`` reads.
"""
