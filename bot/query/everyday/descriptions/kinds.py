"""What stands in capitals in a description, written out. Data alone."""

KINDS = {
    "PICTURE": "photo*|picture*|image*|photograph*|pic|pics|snapshot*",
    "VIDEO": "video*|clip*|film*|movie*|footage",
    "TEXT": "text*|essay*|article*|document*|book*|report*|letter*|stories|story|page*|paper*|writing*",
    "MODEL": "model*|llm*|ai|ais|network*|chatbot*|bot|bots|chatgpt|gpt|transformer*",
    "AGENT": "agent*|assistant*|model*|llm*|ai|ais|chatbot*|bot|bots",
    "MACHINE": "ai|ais|machine*|computer*|bot|bots|chatgpt|gpt|llm*|algorithm*|model*",
    "ROBOT": "robot*|humanoid*|machine*|arm|arms",
    "PEOPLE": "people|person|persons|someone|somebody|human*|user*|customer*|others|everyone|me|us|you|i|we|they",
    "DATA": "data|example*|sample*|dataset*|text*|page*|document*",
    "CODE": "code|program*|software|script*|app|apps",
    "SOUND": "audio|sound*|noise*|recording*",
    "THING": "thing*|object*|stuff|something|item*",
    "BIG": "big|bigger|large|larger|huge|strong|stronger|giant",
    "SMALL": "small|smaller|little|tiny|weak|weaker|cheap|cheaper",
}
