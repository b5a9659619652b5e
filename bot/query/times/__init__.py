"""The wing of times: days, months and years, however people say them -> spans, noted as filters. Pure."""
