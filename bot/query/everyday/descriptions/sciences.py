"""What is foretold, found and decided in the sciences, in medicine and in trade. Data alone."""

SCIENCES = """
time series forecasting
  predict* .. sales|demand .. next|future?
  next month's|week's|year's sales|numbers|demand
  next month|week|year .. sales|demand .. past
  predict*|forecast*|guess* .. next|future|coming value*|numbers|sales|demand|measurement*
  what .. will .. curve*|value*|sales|numbers|demand .. do|be .. tomorrow|next
  predict*|forecast*|guess* .. future|tomorrow's|next .. electricity|energy|load|consumption|use
  predict*|forecast*|guess* & next & week|month|year|day & busy|sales|demand|visitors|shop|data|customers|numbers
stock prediction
  predict*|forecast*|guess*|beat* .. stock|stocks|share|market price*|market|prices
weather forecasting
  predict*|forecast* .. weather|rain|storm*|hurricane*|rainfall
  will it rain|snow|storm
  hurricane*|storm*|cyclone*|flood .. warning*
  neural|net|nets|network*|ai & storms|storm|rain|hurricanes
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
  invent*|design*|mak*|creat* .. enzyme*|protein* .. don't|doesn't|never|not .. exist*|nature
  new|brand-new|novel & protein*|enzyme*|antibod* & design*|invent*|make
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
protein language model
  amino acids .. ai|model*|language|like
  ai|model*|language .. amino acids
medical diagnosis
  illness*|disease*|sickness .. i|patient|patients|person|someone have|has|had
  CHAT .. as|like|replac*|instead|be .. doctor*|physician*|nurse*
  symptom*|illness|disease* & bot|chatbot*|ai|doctor*|llm*|ask*
financial trading
  invest*|trad* .. money|stocks|shares|market* & AGENT|MACHINE
  machines|ai|bots|llm*|agents & stocks|shares|stock & pick*|win*|money|beat*
labor automation
  tak*|replac*|steal*|cost* .. my|our|your|people's|human|their job|jobs
  which|what work|jobs|tasks|professions .. done|replac*|taken|automat* .. by .. MACHINE
  workers|office|jobs|job|clerks & replac*|automat*|lose|losing|unemploy* & ai|how|many|machines|will
"""
