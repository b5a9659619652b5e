"""What is foretold, found and decided in the sciences, in medicine and in trade. Data alone."""

SCIENCES = """
time series forecasting
  predict* .. sales|demand .. next|future?
  next month's|week's|year's sales|numbers|demand
  next month|week|year .. sales|demand .. past
  predict*|forecast*|guess* .. next|future|coming value*|numbers|sales|demand|measurement*
stock prediction
  predict*|forecast*|guess*|beat* .. stock|stocks|share|market price*|market|prices
weather forecasting
  predict*|forecast* .. weather|rain|storm*|hurricane*|rainfall
recommendation
  recommend*|suggest* product*|movie*|film*|song* .. to|for PEOPLE|shopper*
  which film|movie|song|book|product .. next|watch|buy
  what .. PEOPLE .. will|might|want .. watch*|buy*|read*|listen*|click*
  suggest*|recommend* .. films|movies|songs|products|books
drug discovery
  find*|discover*|invent*|design* .. new|better medicine*|drug*|antibiotic*
protein structure prediction
  how|shape* .. protein* fold*|look
protein design
  design*|invent*|mak*|creat* .. new|novel protein*|enzyme*
materials discovery
  crystal*|alloy*|material* .. wanted|desired properties
  find*|discover*|invent*|design* .. new|better material*|crystal*|batter*
brain decoding
  read* .. minds|mind|thoughts|brain*
  sentences|words|text|speech|PICTURE|what .. from .. brain wave*|recording*|signal*|activity|scan*
tumor segmentation
  find*|spot*|outlin*|mark* .. tumour*|tumor*|cancer .. in|on|from .. scan*|mri|ct
radiology report generation
  read*|interpret*|describ*|writ* .. x-ray*|xray*|radiograph*
symbolic regression
  find*|discover* .. formula*|equation*|law* .. from|behind .. measurement*|numbers|data
neural operators
  network*|learn* .. solv*|replac*|stand .. equation*|simulation*|flow|stress
traffic forecasting
  predict*|forecast* .. traffic .. jams|congestion
molecule generation
  design*|invent*|generat* .. new|better molecule*|chemical*|compound*
retrosynthesis
  how|plan* .. to? mak*|cook* .. molecule*|chemical*|compound*
genomic foundation model
  read*|understand*|predict* .. dna|genes|genome*
electronic health records
  what|which .. illness*|disease* .. patient* .. next|get*
"""
