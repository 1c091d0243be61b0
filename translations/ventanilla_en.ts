<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="es">
<context>
    <name>ActPage</name>
    <message>
        <source>Actuar</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>La persona escribe en su pantalla. Aquí se ve «hecho».</source>
        <translation>The person types on their screen. Here you see “done”.</translation>
    </message>
    <message>
        <source>Lo que la persona hará en su pantalla</source>
        <translation>What the person will do on their screen</translation>
    </message>
    <message>
        <source>1</source>
        <extracomment>order of what the visitor does</extracomment>
        <translation>1</translation>
    </message>
    <message>
        <source>Escribir su correo</source>
        <translation>Type their e-mail address</translation>
    </message>
    <message>
        <source>Usted no lo ve entero. La persona lo lee y dice si es el suyo.</source>
        <translation>You do not see it whole. The person reads it and says whether it is theirs.</translation>
    </message>
    <message>
        <source>2</source>
        <extracomment>order of what the visitor does</extracomment>
        <translation>2</translation>
    </message>
    <message>
        <source>Abrir su correo y escribir el código</source>
        <translation>Open their mail and type the code</translation>
    </message>
    <message>
        <source>En su propio teléfono: aquí no se abre ningún buzón.</source>
        <translation>On their own telephone: no mailbox is opened here.</translation>
    </message>
    <message>
        <source>3</source>
        <extracomment>order of what the visitor does</extracomment>
        <translation>3</translation>
    </message>
    <message>
        <source>Leer el resumen y tocar «Confirmo»</source>
        <translation>Read the summary and press “I confirm”</translation>
    </message>
    <message>
        <source>Hasta entonces no cambia nada.</source>
        <translation>Until then nothing changes.</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Pedir &amp;otra dirección</source>
        <translation>Ask for an&amp;other address</translation>
    </message>
    <message>
        <source>Cerrar su pantalla</source>
        <translation>Blank their screen</translation>
    </message>
    <message>
        <source>F12</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F12</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Abandonar visita…</source>
        <translation>Abandon visit…</translation>
    </message>
    <message>
        <source>&amp;Pedir a la persona</source>
        <translation>Ask the &amp;person</translation>
    </message>
    <message>
        <source>Pasar a Con&amp;firmar</source>
        <translation>Go on to Con&amp;firm</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>AdminCommands</name>
    <message>
        <source>Usuario de %1:</source>
        <translation>User name of %1:</translation>
    </message>
    <message>
        <source>Apellidos y nombres:</source>
        <translation>Surnames and given names:</translation>
    </message>
    <message>
        <source>Cédula (vacío si no quiere darla):</source>
        <translation>Identity number (empty to give none):</translation>
    </message>
    <message>
        <source>Contraseña:</source>
        <translation>Password:</translation>
    </message>
    <message>
        <source>Otra vez la contraseña:</source>
        <translation>Password again:</translation>
    </message>
    <message>
        <source>No son iguales. Escríbala de nuevo.</source>
        <translation>They differ. Type it again.</translation>
    </message>
    <message>
        <source>Nombre de la oficina:</source>
        <translation>Name of the office:</translation>
    </message>
    <message>
        <source>Mostrador (número o palabra corta):</source>
        <translation>Counter (number or short word):</translation>
    </message>
    <message>
        <source>quien administra</source>
        <translation>the administrator</translation>
    </message>
    <message>
        <source>la primera supervisión</source>
        <translation>the first supervisor</translation>
    </message>
    <message>
        <source>la segunda supervisión</source>
        <translation>the second supervisor</translation>
    </message>
    <message>
        <source>Oficina creada en %1</source>
        <translation>Office created in %1</translation>
    </message>
    <message>
        <source>Códigos de recuperación. Anótelos, guárdelos en dos lugares cerrados; no se muestran otra vez:</source>
        <translation>Recovery codes. Write them down and keep them in two locked places; they are not shown again:</translation>
    </message>
    <message>
        <source>Claves públicas del registro, para quien lo compruebe:</source>
        <translation>Public keys of the log, for whoever verifies it:</translation>
    </message>
    <message>
        <source>    huella %1</source>
        <translation>    fingerprint %1</translation>
    </message>
    <message>
        <source>La oficina de demostración ya existe en %1</source>
        <translation>The demonstration office already exists in %1</translation>
    </message>
    <message>
        <source>CAU de demostración</source>
        <translation>Demonstration office</translation>
    </message>
    <message>
        <source>DEMOSTRACIÓN: nada de esto es real. Para entrar (se muestra una sola vez):</source>
        <translation>DEMONSTRATION: nothing here is real. To sign in (shown only once):</translation>
    </message>
    <message>
        <source>Ahora una supervisión da acceso a %1.</source>
        <translation>Now a supervisor gives access to %1.</translation>
    </message>
    <message>
        <source>quien supervisa</source>
        <translation>the supervisor</translation>
    </message>
    <message>
        <source>Apellidos y nombres de la cuenta nueva:</source>
        <translation>Surnames and given names of the new account:</translation>
    </message>
    <message>
        <source>Cédula de la cuenta nueva (vacío si no quiere darla):</source>
        <translation>Identity number of the new account (empty to give none):</translation>
    </message>
    <message>
        <source>Contraseña de la cuenta nueva:</source>
        <translation>Password of the new account:</translation>
    </message>
    <message>
        <source>Cuenta lista: %1</source>
        <translation>Account ready: %1</translation>
    </message>
    <message>
        <source>desactivada</source>
        <translation>deactivated</translation>
    </message>
    <message>
        <source>activa</source>
        <translation>active</translation>
    </message>
    <message>
        <source>espera a una supervisión</source>
        <translation>waits for a supervisor</translation>
    </message>
    <message>
        <source>Copia escrita en %1 (entrada %2 del registro). Las claves no están en ella.</source>
        <translation>Copy written to %1 (log entry %2). The keys are not in it.</translation>
    </message>
</context>
<context>
    <name>AdminMain</name>
    <message>
        <source>Ventanilla: puesta en marcha, cuentas y copias de una oficina.</source>
        <translation>Ventanilla: set-up, accounts and copies of an office.</translation>
    </message>
    <message>
        <source>Carpeta de datos.</source>
        <translation>Data folder.</translation>
    </message>
    <message>
        <source>Carpeta de claves de este mostrador.</source>
        <translation>Folder with this counter&apos;s keys.</translation>
    </message>
    <message>
        <source>Archivo de política.</source>
        <translation>Policy file.</translation>
    </message>
    <message>
        <source>Papel de la cuenta nueva: clerk, supervisor, auditor, administrator.</source>
        <translation>Role of the new account: clerk, supervisor, auditor, administrator.</translation>
    </message>
    <message>
        <source>No hacer nada si la oficina ya existe.</source>
        <translation>Do nothing if the office already exists.</translation>
    </message>
    <message>
        <source>init | demo | staff add USUARIO | staff list | backup ARCHIVO</source>
        <translation>init | demo | staff add USER | staff list | backup FILE</translation>
    </message>
</context>
<context>
    <name>ClerkWindow</name>
    <message>
        <source>Ventanilla</source>
        <extracomment>the name of the product</extracomment>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>Mostrador</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F2</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Confirmar</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Lea en voz alta si la persona lo pide.</source>
        <translation>Read it aloud if the person asks.</translation>
    </message>
    <message>
        <source>Lo que cambia</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Nada vale hasta que la persona toque «Confirmo»</source>
        <translation>Nothing holds until the person presses “I confirm”</translation>
    </message>
    <message>
        <source>Cerrar su pantalla</source>
        <translation>Blank their screen</translation>
    </message>
    <message>
        <source>F12</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F12</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Abandonar visita…</source>
        <translation>Abandon visit…</translation>
    </message>
    <message>
        <source>&amp;Mostrar el resumen a la persona</source>
        <translation>&amp;Show the summary to the person</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>&amp;Cédula de la persona</source>
        <translation>The person&apos;s &amp;identity number</translation>
    </message>
    <message>
        <source>Cédula: escanee o escriba</source>
        <translation>Identity number: scan or type</translation>
    </message>
    <message>
        <source>Escanee o escriba</source>
        <translation>Scan or type</translation>
    </message>
    <message>
        <source>&amp;Buscar</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Diez dígitos, escritos o leídos con el escáner. Vuelva aquí con F2.</source>
        <translation>Ten digits, typed or scanned. Come back here with F2.</translation>
    </message>
    <message>
        <source>Visitas de &amp;hoy</source>
        <translation>&amp;Today&apos;s visits</translation>
    </message>
    <message>
        <source>Filtrar las visitas de hoy</source>
        <translation>Filter today&apos;s visits</translation>
    </message>
    <message>
        <source>Filtrar</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>F3</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F3</translation>
    </message>
    <message>
        <source>Visitas de hoy</source>
        <translation>Today&apos;s visits</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Entregar</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Lo que cambió</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>→</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Lo confirmado ya no se deshace desde aquí: un error se corrige con una visita nueva.</source>
        <translation>What was confirmed cannot be undone from here: a mistake is corrected by a new visit.</translation>
    </message>
    <message>
        <source>Ce&amp;rrar y volver al mostrador</source>
        <translation>&amp;Close and go back to the desk</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>IdentifyPage</name>
    <message>
        <source>Identificar</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>La persona delante, su cédula en la mano.</source>
        <translation>The person in front of you, their card in your hand.</translation>
    </message>
    <message>
        <source>¿Es la persona que está delante?</source>
        <translation>Is this the person in front of you?</translation>
    </message>
    <message>
        <source>Mire dos veces</source>
        <translation>Look twice</translation>
    </message>
    <message>
        <source>Abandonar visita…</source>
        <translation>Abandon visit…</translation>
    </message>
    <message>
        <source>Pasar a &amp;Validar</source>
        <translation>Go on to &amp;Validate</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Mostrador bloqueado</source>
        <translation>Counter locked</translation>
    </message>
    <message>
        <source>&amp;Contraseña</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>&amp;Desbloquear</source>
        <translation>&amp;Unlock</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Otra persona…</source>
        <translation>An&amp;other person…</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Entrar</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>&amp;Usuario</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>Usuario</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>&amp;Contraseña</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>&amp;Entrar</source>
        <translation>&amp;Sign in</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>¿Olvidó su contraseña? Pida una nueva a su supervisor.</source>
        <translation>Forgot your password? Ask your supervisor for a new one.</translation>
    </message>
    <message>
        <source>Antes de abrir el mostrador</source>
        <translation>Before the counter opens</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Ventanilla: el mostrador de atención del IESS.</source>
        <translation>Ventanilla: the service counter of the IESS.</translation>
    </message>
    <message>
        <source>Carpeta de datos.</source>
        <translation>Data folder.</translation>
    </message>
    <message>
        <source>Carpeta de claves de este mostrador.</source>
        <translation>Folder with this counter&apos;s keys.</translation>
    </message>
    <message>
        <source>Archivo de política.</source>
        <translation>Policy file.</translation>
    </message>
</context>
<context>
    <name>ReasonPage</name>
    <message>
        <source>Abandonar la visita</source>
        <translation>Abandon the visit</translation>
    </message>
    <message>
        <source>&amp;Motivo</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>RefusalPage</name>
    <message>
        <source>Negada</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Qué decir y qué hacer</source>
        <translation>What to say and what to do</translation>
    </message>
    <message>
        <source>1</source>
        <extracomment>number of an advice</extracomment>
        <translation>1</translation>
    </message>
    <message>
        <source>2</source>
        <extracomment>number of an advice</extracomment>
        <translation>2</translation>
    </message>
    <message>
        <source>3</source>
        <extracomment>number of an advice</extracomment>
        <translation>3</translation>
    </message>
    <message>
        <source>Lo que quedó anotado</source>
        <translation>What was logged</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Entrada del registro</source>
        <translation>Log entry</translation>
    </message>
    <message>
        <source>Intentos que le quedan con esta persona</source>
        <translation>Attempts left with this person</translation>
    </message>
    <message>
        <source>Sin intentos, solo desbloquea un supervisor.</source>
        <translation>With none left only a supervisor can unlock.</translation>
    </message>
    <message>
        <source>Ce&amp;rrar y volver al mostrador</source>
        <translation>&amp;Close and go back to the desk</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>SignOutPage</name>
    <message>
        <source>Salir</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;Salir</source>
        <translation>&amp;Sign out</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nadie ha entrado</source>
        <translation>Nobody is signed in</translation>
    </message>
</context>
<context>
    <name>TicketCard</name>
    <message>
        <source>Boleto de identidad</source>
        <translation>Identity ticket</translation>
    </message>
    <message>
        <source>quedan</source>
        <extracomment>beside minutes and seconds: time left</extracomment>
        <translation>left</translation>
    </message>
    <message>
        <source>Tiempo que le queda al boleto</source>
        <translation>Time left on the ticket</translation>
    </message>
</context>
<context>
    <name>ValidatePage</name>
    <message>
        <source>Validar la identidad</source>
        <translation>Validate the identity</translation>
    </message>
    <message>
        <source>El documento en su mano, la persona delante.</source>
        <translation>The document in your hand, the person in front of you.</translation>
    </message>
    <message>
        <source>Documento a la vista</source>
        <translation>Document seen</translation>
    </message>
    <message>
        <source>&amp;Documento</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>&amp;Número impreso</source>
        <translation>Printed &amp;number</translation>
    </message>
    <message>
        <source>Número impreso en el documento</source>
        <translation>Number printed on the document</translation>
    </message>
    <message>
        <source>&amp;Caduca</source>
        <translation>&amp;Expires</translation>
    </message>
    <message>
        <source>Fecha de caducidad, día, mes y año</source>
        <translation>Expiry date: day, month and year</translation>
    </message>
    <message>
        <source>DD/MM/AAAA</source>
        <translation>DD/MM/YYYY</translation>
    </message>
    <message>
        <source>Fotografía</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>¿La foto corresponde a quien está delante?</source>
        <translation>Is the photograph of the person in front of you?</translation>
    </message>
    <message>
        <source>Datos que da la persona</source>
        <translation>Facts the person gives</translation>
    </message>
    <message>
        <source>Fecha de nacimiento y correo o celular registrado, en su propia pantalla. Aquí solo se sabe si alcanza.</source>
        <translation>Date of birth and registered e-mail or mobile, on their own screen. Here you only learn whether it is enough.</translation>
    </message>
    <message>
        <source>&amp;Pedir datos a la persona</source>
        <translation>&amp;Ask the person for the facts</translation>
    </message>
    <message>
        <source>Evidencia reunida</source>
        <translation>Evidence gathered</translation>
    </message>
    <message>
        <source>Lo que verá el registro</source>
        <translation>What the log will see</translation>
    </message>
    <message>
        <source>Qué se miró y si alcanzó. Ninguna copia, ninguna foto, ninguna respuesta.</source>
        <translation>What was looked at and whether it was enough. No copy, no photograph, no answer.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ne&amp;gar…</source>
        <translation>&amp;Refuse…</translation>
    </message>
    <message>
        <source>Abandonar visita…</source>
        <translation>Abandon visit…</translation>
    </message>
    <message>
        <source>&amp;Validar identidad</source>
        <translation>&amp;Validate identity</translation>
    </message>
    <message>
        <source>Pasar a Ac&amp;tuar</source>
        <translation>Go on to Ac&amp;t</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>VerifyWords</name>
    <message>
        <source>íntegro y anclado</source>
        <translation>intact and anchored</translation>
    </message>
    <message>
        <source>íntegro, sin anclar</source>
        <translation>intact, not anchored</translation>
    </message>
    <message>
        <source>alterado</source>
        <translation>altered</translation>
    </message>
    <message>
        <source>recortado</source>
        <translation>cut short</translation>
    </message>
    <message>
        <source>bifurcado</source>
        <translation>forked</translation>
    </message>
    <message>
        <source>firma que no vale</source>
        <translation>invalid signature</translation>
    </message>
    <message>
        <source>datos sin respaldo</source>
        <translation>data without backing</translation>
    </message>
    <message>
        <source>reloj anómalo</source>
        <translation>clock anomaly</translation>
    </message>
    <message>
        <source>ilegible</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>sin clave de confianza</source>
        <translation>no trusted key</translation>
    </message>
    <message>
        <source>entradas %1 a %2</source>
        <translation>entries %1 to %2</translation>
    </message>
    <message>
        <source>entrada %1</source>
        <translation>entry %1</translation>
    </message>
    <message>
        <source>fila %1</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>un registro</source>
        <translation>a log</translation>
    </message>
    <message>
        <source>Íntegro: nada fue alterado, y las entradas están ancladas fuera de este equipo.</source>
        <translation>Intact: nothing was altered, and the entries are anchored outside this machine.</translation>
    </message>
    <message>
        <source>Íntegro: nada fue alterado. Las últimas entradas aún no están ancladas fuera de este equipo.</source>
        <translation>Intact: nothing was altered. The last entries are not yet anchored outside this machine.</translation>
    </message>
    <message>
        <source>Alterado: %1.</source>
        <translation>Altered: %1.</translation>
    </message>
    <message>
        <source>Alterado desde la entrada %1 de %2.</source>
        <translation>Altered from entry %1 of %2 on.</translation>
    </message>
    <message>
        <source>Recortado: a %1 le faltan entradas que estuvieron firmadas.</source>
        <translation>Cut short: %1 lacks entries that had been signed.</translation>
    </message>
    <message>
        <source>Bifurcado: de %1 existen dos historias distintas.</source>
        <translation>Forked: there are two different histories of %1.</translation>
    </message>
    <message>
        <source>La firma de %1 no es de la clave de confianza.</source>
        <translation>The signature of %1 is not by the trusted key.</translation>
    </message>
    <message>
        <source>Hay datos que el registro no respalda: fueron cambiados sin dejar rastro.</source>
        <translation>There is data that the log does not back: it was changed without a trace.</translation>
    </message>
    <message>
        <source>Íntegro, pero el reloj de %1 muestra anomalías.</source>
        <translation>Intact, but the clock of %1 shows anomalies.</translation>
    </message>
    <message>
        <source>No se puede leer %1.</source>
        <translation>%1 cannot be read.</translation>
    </message>
    <message>
        <source>No hay clave en la que confiar: indique la clave pública con --vkey.</source>
        <translation>There is no key to trust: give the public key with --vkey.</translation>
    </message>
    <message>
        <source>clave indicada</source>
        <translation>the key that was given</translation>
    </message>
    <message>
        <source>clave de este equipo</source>
        <translation>this machine&apos;s key</translation>
    </message>
    <message>
        <source>%1: %2 entradas, raíz %3, %4</source>
        <translation>%1: %2 entries, root %3, %4</translation>
    </message>
    <message>
        <source>Hallazgos:</source>
        <translation>Findings:</translation>
    </message>
    <message>
        <source>Registros:</source>
        <translation>Logs:</translation>
    </message>
    <message>
        <source>Filas comprobadas: %1.</source>
        <translation>Rows checked: %1.</translation>
    </message>
    <message>
        <source>No se comprobó:</source>
        <translation>Not checked:</translation>
    </message>
</context>
<context>
    <name>VisitorBirthPage</name>
    <message>
        <source>¿Cuándo nació usted?</source>
        <translation>When were you born?</translation>
    </message>
    <message>
        <source>Día, mes y año. Nadie más ve lo que escribe.</source>
        <translation>Day, month and year. Nobody else sees what you type.</translation>
    </message>
    <message>
        <source>Fecha de nacimiento: día, mes y año</source>
        <translation>Date of birth: day, month and year</translation>
    </message>
    <message>
        <source>DD/MM/AAAA</source>
        <translation>DD/MM/YYYY</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>VisitorBlankPage</name>
    <message>
        <source>Enseguida le atendemos.</source>
        <translation>We will be right with you.</translation>
    </message>
</context>
<context>
    <name>VisitorCodePage</name>
    <message>
        <source>Escriba los seis números</source>
        <translation>Type the six digits</translation>
    </message>
    <message>
        <source>Código de seis números que llegó a su correo</source>
        <translation>Six-digit code that came to your e-mail</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Cambiar mi correo</source>
        <translation>Change my e-mail</translation>
    </message>
</context>
<context>
    <name>VisitorEmailPage</name>
    <message>
        <source>Escriba su correo</source>
        <translation>Type your e-mail</translation>
    </message>
    <message>
        <source>Solo suyo, que pueda abrir hoy.</source>
        <translation>Yours alone, one you can open today.</translation>
    </message>
    <message>
        <source>Su correo nuevo</source>
        <translation>Your new e-mail</translation>
    </message>
    <message>
        <source>Usar este</source>
        <translation>Use this one</translation>
    </message>
</context>
<context>
    <name>VisitorKnownPage</name>
    <message>
        <source>¿Qué correo o celular dio antes al IESS?</source>
        <translation>Which e-mail or mobile did you give the IESS before?</translation>
    </message>
    <message>
        <source>Escriba solo uno. Nadie más ve lo que escribe.</source>
        <translation>Type just one. Nobody else sees what you type.</translation>
    </message>
    <message>
        <source>Correo o celular que dio antes al IESS</source>
        <translation>E-mail or mobile you gave the IESS before</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Atrás</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>VisitorSummaryPage</name>
    <message>
        <source>Esto es lo que cambia</source>
        <translation>This is what changes</translation>
    </message>
    <message>
        <source>Su correo nuevo</source>
        <translation>Your new e-mail</translation>
    </message>
    <message>
        <source>Revise cada letra. Al confirmar, usted cambia su correo.</source>
        <translation>Check every letter. By confirming you change your e-mail.</translation>
    </message>
    <message>
        <source>No es correcto</source>
        <translation>This is not right</translation>
    </message>
    <message>
        <source>Confirmo</source>
        <translation>I confirm</translation>
    </message>
</context>
<context>
    <name>VisitorThanksPage</name>
    <message>
        <source>Listo. Gracias.</source>
        <translation>Done. Thank you.</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>VisitorWaitPage</name>
    <message>
        <source>Un momento, por favor.</source>
        <translation>One moment, please.</translation>
    </message>
</context>
<context>
    <name>VisitorWelcomePage</name>
    <message>
        <source>Vamos a arreglar su acceso al IESS.</source>
        <translation>Let us restore your access to the IESS.</translation>
    </message>
    <message>
        <source>Usted escribe en esta pantalla. Nadie más ve lo que escribe.</source>
        <translation>You type on this screen. Nobody else sees what you type.</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>VisitorWindow</name>
    <message>
        <source>DEMOSTRACIÓN: nada de esto es real.</source>
        <translation>DEMONSTRATION: nothing here is real.</translation>
    </message>
</context>
<context>
    <name>VisitorWords</name>
    <message>
        <source>Escriba su correo.</source>
        <translation>Type your e-mail.</translation>
    </message>
    <message>
        <source>Falta algo en el correo. Se parece a nombre@gmail.com.</source>
        <translation>Something is missing. It looks like name@gmail.com.</translation>
    </message>
    <message>
        <source>Ese correo es demasiado largo. Revise lo escrito.</source>
        <translation>That e-mail is too long. Check what you typed.</translation>
    </message>
    <message>
        <source>Antes de la @ no van tildes ni eñes. Revise lo escrito.</source>
        <translation>Before the @ there are no accents. Check what you typed.</translation>
    </message>
    <message>
        <source>Ese correo dura pocos días. Escriba uno que use siempre.</source>
        <translation>That e-mail lasts only a few days. Type one you always use.</translation>
    </message>
    <message>
        <source>Ese es el correo que ya tiene. Escriba otro.</source>
        <translation>That is the e-mail you already have. Type another one.</translation>
    </message>
    <message>
        <source>Ese correo no se puede usar aquí. Escriba otro, solo suyo.</source>
        <translation>That e-mail cannot be used here. Type another one, yours alone.</translation>
    </message>
    <message>
        <source>Esa fecha no existe. Escriba día, mes y año.</source>
        <translation>There is no such date. Type day, month and year.</translation>
    </message>
    <message>
        <source>El código tiene seis números.</source>
        <translation>The code has six digits.</translation>
    </message>
    <message numerus="yes">
        <source>El código no coincide. Puede probar %n veces más.</source>
        <extracomment>The visitor typed a wrong code; %n is how often they may still try.</extracomment>
        <translation>
            <numerusform>The code does not match. You can try %n more time.</numerusform>
            <numerusform>The code does not match. You can try %n more times.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ese código ya no sirve. Pida otro código.</source>
        <translation>That code no longer works. Ask for another code.</translation>
    </message>
    <message numerus="yes">
        <source>Espere %n segundos para pedir otro código.</source>
        <extracomment>The visitor asked for another code too early.</extracomment>
        <translation>
            <numerusform>Wait %n second to ask for another code.</numerusform>
            <numerusform>Wait %n seconds to ask for another code.</numerusform>
        </translation>
    </message>
    <message>
        <source>Falta comprobar su correo con el código.</source>
        <translation>Your e-mail still has to be checked with the code.</translation>
    </message>
    <message>
        <source>Escriba su correo otra vez.</source>
        <translation>Type your e-mail again.</translation>
    </message>
    <message>
        <source>No pudimos enviar el mensaje a ese correo. Revise lo escrito.</source>
        <translation>We could not send the message to that e-mail. Check what you typed.</translation>
    </message>
    <message>
        <source>Hicimos una pausa. Espere un momento, por favor: seguimos enseguida.</source>
        <translation>We have paused. One moment, please: we go on shortly.</translation>
    </message>
    <message>
        <source>No se guardó y nada cambió. Diga a quien le atiende que no pudo seguir.</source>
        <translation>Not saved, and nothing changed. Tell the person serving you that you could not go on.</translation>
    </message>
    <message>
        <source>Buenos días.</source>
        <translation>Good morning.</translation>
    </message>
    <message>
        <source>Buenas tardes.</source>
        <translation>Good afternoon.</translation>
    </message>
    <message>
        <source>Buenas noches.</source>
        <translation>Good evening.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Escriba o escanee la cédula.</source>
        <translation>Type or scan the identity number.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n dígitos: la cédula tiene diez.</source>
        <translation>
            <numerusform>%n digit missing: an identity number has ten.</numerusform>
            <numerusform>%n digits missing: an identity number has ten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sobran %n dígitos: la cédula tiene diez.</source>
        <translation>
            <numerusform>%n digit too many: an identity number has ten.</numerusform>
            <numerusform>%n digits too many: an identity number has ten.</numerusform>
        </translation>
    </message>
    <message>
        <source>La cédula tiene solo dígitos. Escriba los diez, sin letras, o escanee.</source>
        <translation>An identity number has digits only. Type the ten, without letters, or scan.</translation>
    </message>
    <message>
        <source>Los dos primeros dígitos no son de una provincia. Compare con la tarjeta y vuelva a escribir, o escanee.</source>
        <translation>The first two digits are not those of a province. Compare with the card and type again, or scan.</translation>
    </message>
    <message>
        <source>El último dígito no corresponde a los otros nueve. Compare con la tarjeta y vuelva a escribir, o escanee.</source>
        <translation>The last digit does not match the other nine. Compare with the card and type again, or scan.</translation>
    </message>
    <message>
        <source>Parece un RUC. Aquí se atiende a la persona: escriba los diez dígitos de su cédula.</source>
        <translation>This looks like a RUC. Here the person is served: type the ten digits of their identity number.</translation>
    </message>
    <message>
        <source>Falta el correo.</source>
        <translation>The e-mail is missing.</translation>
    </message>
    <message>
        <source>Pida a la persona que lo escriba en su pantalla.</source>
        <translation>Ask the person to type it on their screen.</translation>
    </message>
    <message>
        <source>Eso no es una dirección de correo.</source>
        <translation>That is not an e-mail address.</translation>
    </message>
    <message>
        <source>Lleva un nombre, una arroba y un dominio: nombre@ejemplo.ec.</source>
        <translation>It has a name, an at sign and a domain: name@example.ec.</translation>
    </message>
    <message>
        <source>La dirección es demasiado larga.</source>
        <translation>The address is too long.</translation>
    </message>
    <message>
        <source>Pida otro correo.</source>
        <translation>Ask for another e-mail.</translation>
    </message>
    <message>
        <source>Antes de la arroba hay letras que el correo no lleva: tildes o eñes.</source>
        <translation>Before the at sign there are letters that e-mail does not have: accents or ñ.</translation>
    </message>
    <message>
        <source>Compare con lo que la persona usa en su teléfono.</source>
        <translation>Compare with what the person uses on their telephone.</translation>
    </message>
    <message>
        <source>Ese correo dura pocos días y no sirve para recuperar la clave.</source>
        <translation>That mailbox lasts a few days and cannot recover a password.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida otro.</source>
        <translation>Nothing has changed. Ask for another.</translation>
    </message>
    <message>
        <source>Es el correo que ya está registrado.</source>
        <translation>That is the e-mail already registered.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Si la persona todavía lo usa, no hace falta cambiarlo.</source>
        <translation>Nothing has changed. If the person still uses it, there is no need to change it.</translation>
    </message>
    <message>
        <source>El correo no se guardó: ya lo usa otra persona.</source>
        <translation>The e-mail was not saved: another person uses it.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. El correo anterior sigue valiendo. Pida otro correo.</source>
        <translation>Nothing has changed. The old e-mail stays valid. Ask for another e-mail.</translation>
    </message>
    <message>
        <source>Esa fecha no existe. Escriba día, mes y año: 29/06/2033.</source>
        <translation>There is no such date. Type day, month and year: 29/06/2033.</translation>
    </message>
    <message numerus="yes">
        <source>La contraseña necesita %n caracteres como mínimo.</source>
        <translation>
            <numerusform>The password needs at least %n character.</numerusform>
            <numerusform>The password needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>La contraseña es demasiado larga.</source>
        <translation>The password is too long.</translation>
    </message>
    <message>
        <source>Esa contraseña es de las más usadas. Elija otra.</source>
        <translation>That password is among the most used. Choose another.</translation>
    </message>
    <message>
        <source>La contraseña no puede contener su usuario ni el nombre de la oficina.</source>
        <translation>The password cannot contain your user name or the office&apos;s name.</translation>
    </message>
    <message>
        <source>Escriba su usuario: letras minúsculas, dígitos, punto o guion.</source>
        <translation>Type your user name: lower-case letters, digits, dot or hyphen.</translation>
    </message>
    <message>
        <source>Ese usuario ya existe. Elija otro.</source>
        <translation>That user name already exists. Choose another.</translation>
    </message>
    <message>
        <source>Escriba nombre y apellidos, solo con letras.</source>
        <translation>Type name and surnames, in letters only.</translation>
    </message>
    <message>
        <source>El código tiene seis cifras.</source>
        <translation>The code has six digits.</translation>
    </message>
    <message>
        <source>Nadie ha entrado en este mostrador.</source>
        <translation>Nobody is signed in at this counter.</translation>
    </message>
    <message>
        <source>Entre con su usuario y su contraseña.</source>
        <translation>Sign in with your user name and password.</translation>
    </message>
    <message numerus="yes">
        <source>Usuario o contraseña no coinciden. Quedan %n intentos.</source>
        <translation>
            <numerusform>User name or password do not match. %n attempt left.</numerusform>
            <numerusform>User name or password do not match. %n attempts left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Demasiados intentos. Espere %n segundos y vuelva a escribir su contraseña.</source>
        <translation>
            <numerusform>Too many attempts. Wait %n second and type your password again.</numerusform>
            <numerusform>Too many attempts. Wait %n seconds and type your password again.</numerusform>
        </translation>
    </message>
    <message>
        <source>La cuenta está bloqueada. Solo un supervisor puede desbloquearla.</source>
        <translation>The account is locked. Only a supervisor can unlock it.</translation>
    </message>
    <message>
        <source>Su cuenta no permite esto.</source>
        <translation>Your account does not allow this.</translation>
    </message>
    <message>
        <source>No se hizo nada; el intento quedó anotado. Si es parte de su trabajo, llame al supervisor.</source>
        <translation>Nothing was done; the attempt was logged. If it is part of your work, call the supervisor.</translation>
    </message>
    <message>
        <source>El mostrador está bloqueado.</source>
        <translation>The counter is locked.</translation>
    </message>
    <message>
        <source>Escriba su contraseña para seguir.</source>
        <translation>Type your password to go on.</translation>
    </message>
    <message>
        <source>La sesión terminó: se cumplieron las horas de la jornada.</source>
        <translation>The session has ended: the working hours are over.</translation>
    </message>
    <message>
        <source>Entre otra vez. Lo que no estaba confirmado no cambió.</source>
        <translation>Sign in again. What was not confirmed did not change.</translation>
    </message>
    <message>
        <source>La cuenta está desactivada. Llame al supervisor.</source>
        <translation>The account is deactivated. Call the supervisor.</translation>
    </message>
    <message>
        <source>No hay ficha con ese número.</source>
        <translation>No record with that number.</translation>
    </message>
    <message>
        <source>Compare con la tarjeta. La búsqueda quedó anotada. Si el número es correcto, la persona debe ir primero a afiliación con su cédula.</source>
        <translation>Compare with the card. The search was logged. If the number is right, the person must first go to enrolment with their card.</translation>
    </message>
    <message>
        <source>En la ficha consta que esta persona falleció.</source>
        <translation>The record says that this person has died.</translation>
    </message>
    <message>
        <source>No se abrió ninguna visita y nada cambió. Los deudos se atienden en prestaciones, con la partida de defunción.</source>
        <translation>No visit was opened and nothing changed. Relatives are served at benefits, with the death certificate.</translation>
    </message>
    <message>
        <source>La ficha de esta persona está bloqueada.</source>
        <translation>This person&apos;s record is blocked.</translation>
    </message>
    <message>
        <source>No se abrió ninguna visita y nada cambió. Llame al supervisor: él ve el motivo.</source>
        <translation>No visit was opened and nothing changed. Call the supervisor, who sees the reason.</translation>
    </message>
    <message>
        <source>Es menor de edad: aquí no se le puede atender sin representante.</source>
        <translation>The person is a minor and cannot be served here without a representative.</translation>
    </message>
    <message>
        <source>No se abrió ninguna visita y nada cambió. Debe volver con su representante, las dos cédulas y el documento que lo acredita.</source>
        <translation>No visit was opened and nothing changed. They must come back with their representative, both cards and the document that proves it.</translation>
    </message>
    <message>
        <source>Es su propia ficha: nadie se atiende a sí mismo.</source>
        <translation>This is your own record: nobody serves themselves.</translation>
    </message>
    <message>
        <source>Nada cambió; el intento quedó anotado. Pida que le atienda otra persona.</source>
        <translation>Nothing changed; the attempt was logged. Ask another clerk to serve you.</translation>
    </message>
    <message>
        <source>Esta persona está siendo atendida en el Mostrador %1.</source>
        <translation>This person is being served at counter %1.</translation>
    </message>
    <message>
        <source>No se abrió otra visita. Espere a que termine o acuda allí.</source>
        <translation>No other visit was opened. Wait until it ends or go there.</translation>
    </message>
    <message>
        <source>Ya no quedan intentos de validar a esta persona.</source>
        <translation>There are no attempts left to validate this person.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Solo un supervisor puede desbloquear; llámelo.</source>
        <translation>Nothing has changed. Only a supervisor can unlock; call one.</translation>
    </message>
    <message>
        <source>Ya tiene una visita abierta.</source>
        <translation>You already have an open visit.</translation>
    </message>
    <message>
        <source>Termínela o abandónela antes de abrir otra.</source>
        <translation>Finish or abandon it before opening another.</translation>
    </message>
    <message>
        <source>La visita ya no está abierta.</source>
        <translation>The visit is no longer open.</translation>
    </message>
    <message>
        <source>Lo que no estaba confirmado no cambió. Vuelva al mostrador (F2) y abra otra.</source>
        <translation>What was not confirmed did not change. Go back to the desk (F2) and open another.</translation>
    </message>
    <message numerus="yes">
        <source>Falta evidencia: %n cosas por mirar.</source>
        <translation>
            <numerusform>Evidence missing: %n thing to look at.</numerusform>
            <numerusform>Evidence missing: %n things to look at.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nada ha cambiado. Complete lo que falta y vuelva a validar.</source>
        <translation>Nothing has changed. Complete what is missing and validate again.</translation>
    </message>
    <message>
        <source>El número impreso no es el de la ficha abierta.</source>
        <translation>The printed number is not that of the open record.</translation>
    </message>
    <message>
        <source>No cuenta como intento. Compare con la tarjeta y vuelva a escribir; si la tarjeta es de otra persona, abandone la visita.</source>
        <translation>It does not count as an attempt. Compare with the card and type again; if the card is another person&apos;s, abandon the visit.</translation>
    </message>
    <message>
        <source>No se pudo validar la identidad. No se ha cambiado nada.</source>
        <translation>Identity could not be validated. Nothing was changed.</translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n intentos. Pida otra vez los datos a la persona, o niegue. No diga qué dato falló.</source>
        <translation>
            <numerusform>%n attempt left. Ask the person for the facts again, or refuse. Do not say which fact failed.</numerusform>
            <numerusform>%n attempts left. Ask the person for the facts again, or refuse. Do not say which fact failed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ya no quedan intentos: solo un supervisor puede desbloquear. No diga qué dato falló.</source>
        <translation>No attempts left: only a supervisor can unlock. Do not say which fact failed.</translation>
    </message>
    <message>
        <source>El documento está caducado.</source>
        <translation>The document has expired.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida otro documento vigente, o niegue: puede volver con la cédula renovada.</source>
        <translation>Nothing has changed. Ask for another valid document, or refuse: they can come back with a renewed card.</translation>
    </message>
    <message>
        <source>Ese documento necesita la aprobación de una segunda persona, que aquí todavía no es posible.</source>
        <translation>That document needs a second person&apos;s approval, which is not yet possible here.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida la cédula con chip vigente, o niegue: puede volver con ella.</source>
        <translation>Nothing has changed. Ask for the valid card with chip, or refuse: they can come back with it.</translation>
    </message>
    <message>
        <source>La política pide una pantalla para la persona y aquí hay una sola.</source>
        <translation>The policy asks for a screen for the person, and there is only one here.</translation>
    </message>
    <message>
        <source>No se abrió ninguna visita. Conecte la segunda pantalla.</source>
        <translation>No visit was opened. Connect the second screen.</translation>
    </message>
    <message>
        <source>El boleto venció.</source>
        <translation>The ticket has expired.</translation>
    </message>
    <message>
        <source>Lo escrito se conserva; vuelva a validar (F6).</source>
        <translation>What was typed is kept; validate again (F6).</translation>
    </message>
    <message>
        <source>El boleto todavía vale.</source>
        <translation>The ticket is still valid.</translation>
    </message>
    <message>
        <source>Puede seguir.</source>
        <translation>You can go on.</translation>
    </message>
    <message>
        <source>No hay ningún correo preparado.</source>
        <translation>No e-mail is staged.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida a la persona que escriba su correo (F7).</source>
        <translation>Nothing has changed. Ask the person to type their e-mail (F7).</translation>
    </message>
    <message numerus="yes">
        <source>El código no coincide. Quedan %n intentos.</source>
        <translation>
            <numerusform>The code does not match. %n attempt left.</numerusform>
            <numerusform>The code does not match. %n attempts left.</numerusform>
        </translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. Es el del último mensaje recibido.</source>
        <translation>The old e-mail stays valid. It is the code of the last message received.</translation>
    </message>
    <message>
        <source>Ya no quedan intentos para ese código.</source>
        <translation>No attempts left for that code.</translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. Pida un código nuevo u otro correo.</source>
        <translation>The old e-mail stays valid. Ask for a new code or another e-mail.</translation>
    </message>
    <message>
        <source>El código caducó.</source>
        <translation>The code has expired.</translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. Pida un código nuevo.</source>
        <translation>The old e-mail stays valid. Ask for a new code.</translation>
    </message>
    <message>
        <source>El código todavía no ha vuelto.</source>
        <translation>The code has not come back yet.</translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. La persona lo escribe en su pantalla (F7).</source>
        <translation>The old e-mail stays valid. The person types it on their screen (F7).</translation>
    </message>
    <message numerus="yes">
        <source>Se podrá reenviar en %n segundos.</source>
        <translation>
            <numerusform>It can be sent again in %n second.</numerusform>
            <numerusform>It can be sent again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>El código ya enviado sigue valiendo.</source>
        <translation>The code already sent stays valid.</translation>
    </message>
    <message>
        <source>Elija un motivo de la lista.</source>
        <translation>Choose a reason from the list.</translation>
    </message>
    <message>
        <source>El cifrado no pasó su prueba.</source>
        <translation>The cryptography failed its test.</translation>
    </message>
    <message>
        <source>No se guardó nada. Cierre el programa y llame a soporte: este mostrador no debe usarse.</source>
        <translation>Nothing was saved. Close the program and call support: this counter must not be used.</translation>
    </message>
    <message>
        <source>Un dato guardado no se pudo abrir: fue alterado o la clave es otra.</source>
        <translation>A stored fact could not be opened: it was altered or the key is another.</translation>
    </message>
    <message>
        <source>No se cambió nada. Llame a auditoría.</source>
        <translation>Nothing was changed. Call audit.</translation>
    </message>
    <message>
        <source>Falta una clave de este mostrador o está dañada.</source>
        <translation>A key of this counter is missing or damaged.</translation>
    </message>
    <message>
        <source>No se guardó nada. Llame a la persona que administra la oficina.</source>
        <translation>Nothing was saved. Call the office&apos;s administrator.</translation>
    </message>
    <message>
        <source>La clave «%1» la puede leer cualquiera.</source>
        <translation>Anybody can read the key “%1”.</translation>
    </message>
    <message>
        <source>Llame a la persona que administra la oficina.</source>
        <translation>Call the office&apos;s administrator.</translation>
    </message>
    <message>
        <source>El registro no coincide con su firma.</source>
        <translation>The log does not match its signature.</translation>
    </message>
    <message>
        <source>El mostrador queda en solo lectura; llame a auditoría.</source>
        <translation>This counter is read-only; call audit.</translation>
    </message>
    <message>
        <source>El registro no coincide desde la entrada %1.</source>
        <translation>The log does not match from entry %1.</translation>
    </message>
    <message>
        <source>Otro mostrador está escribiendo este registro.</source>
        <translation>Another counter is writing this log.</translation>
    </message>
    <message>
        <source>No se guardó nada. Cierre el otro programa y vuelva a empezar.</source>
        <translation>Nothing was saved. Close the other program and start again.</translation>
    </message>
    <message>
        <source>La base de datos no es la de esta oficina o de esta versión.</source>
        <translation>The database is not this office&apos;s or not of this version.</translation>
    </message>
    <message>
        <source>No se cambió nada. Llame a la persona que administra la oficina.</source>
        <translation>Nothing was changed. Call the office&apos;s administrator.</translation>
    </message>
    <message>
        <source>La base está ocupada.</source>
        <translation>The database is busy.</translation>
    </message>
    <message>
        <source>No se guardó y nada cambió. Vuelva a intentar; si sigue, llame al supervisor.</source>
        <translation>Not saved, nothing changed. Try again; if it goes on, call the supervisor.</translation>
    </message>
    <message>
        <source>No queda espacio en el disco.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>No se guardó y nada cambió. Llame al supervisor: hay que liberar espacio y volver a empezar.</source>
        <translation>Not saved, nothing changed. Call the supervisor: space has to be made and the program started again.</translation>
    </message>
    <message>
        <source>El mostrador está en solo lectura desde que falló una escritura.</source>
        <translation>This counter has been read-only since a write failed.</translation>
    </message>
    <message>
        <source>No se guardó y nada cambió. Cierre el programa, ábralo otra vez y llame al supervisor.</source>
        <translation>Not saved, nothing changed. Close the program, open it again and call the supervisor.</translation>
    </message>
    <message>
        <source>No se guardó y nada cambió: falló la base de datos.</source>
        <translation>Not saved, nothing changed: the database failed.</translation>
    </message>
    <message>
        <source>Vuelva a intentar o llame al supervisor.</source>
        <translation>Try again or call the supervisor.</translation>
    </message>
    <message>
        <source>No se pudo leer o escribir un archivo.</source>
        <translation>A file could not be read or written.</translation>
    </message>
    <message>
        <source>La política de la oficina no está en orden.</source>
        <translation>The office&apos;s policy is not in order.</translation>
    </message>
    <message>
        <source>El reloj de este equipo está atrasado: la última entrada es del %1, %2.</source>
        <translation>This machine&apos;s clock is behind: the last entry is of %1, %2.</translation>
    </message>
    <message>
        <source>No se guardó nada. Ponga la hora correcta y vuelva a empezar.</source>
        <translation>Nothing was saved. Set the right time and start again.</translation>
    </message>
    <message>
        <source>No se puede enviar correo a esa dirección.</source>
        <translation>Mail cannot be sent to that address.</translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. Revise la dirección o pida otra.</source>
        <translation>The old e-mail stays valid. Check the address or ask for another.</translation>
    </message>
    <message>
        <source>Sin red: el correo espera.</source>
        <translation>No network: the mail waits.</translation>
    </message>
    <message>
        <source>Los avisos salen solos al volver; puede seguir.</source>
        <translation>Notices leave by themselves later; you can go on.</translation>
    </message>
    <message>
        <source>No se sabe si el correo salió.</source>
        <translation>It is not known whether the mail left.</translation>
    </message>
    <message>
        <source>Si no llega, pida un código nuevo.</source>
        <translation>If it does not arrive, ask for a new code.</translation>
    </message>
    <message>
        <source>Se interrumpió.</source>
        <translation>It was interrupted.</translation>
    </message>
    <message>
        <source>Nada ha cambiado.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>La persona se fue</source>
        <translation>The person left</translation>
    </message>
    <message>
        <source>Se abrió la ficha de otra persona</source>
        <translation>Another person&apos;s record was opened</translation>
    </message>
    <message>
        <source>La persona ya no quiere el cambio</source>
        <translation>The person no longer wants the change</translation>
    </message>
    <message>
        <source>No trae documento</source>
        <translation>No document brought</translation>
    </message>
    <message>
        <source>Documento caducado</source>
        <translation>Document expired</translation>
    </message>
    <message>
        <source>Documento que aquí no se acepta</source>
        <translation>Document not accepted here</translation>
    </message>
    <message>
        <source>El documento no corresponde a la ficha</source>
        <translation>The document does not match the record</translation>
    </message>
    <message>
        <source>La foto no corresponde a la persona</source>
        <translation>The photograph is not of the person</translation>
    </message>
    <message>
        <source>Los datos dados no bastan</source>
        <translation>The facts given are not enough</translation>
    </message>
    <message>
        <source>Evidencia insuficiente</source>
        <translation>Not enough evidence</translation>
    </message>
    <message>
        <source>Parece que alguien obliga a la persona</source>
        <translation>Somebody seems to be forcing the person</translation>
    </message>
    <message>
        <source>Menor de edad</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>Consta como fallecida</source>
        <translation>Recorded as deceased</translation>
    </message>
    <message>
        <source>Ficha bloqueada</source>
        <translation>Record blocked</translation>
    </message>
    <message>
        <source>Ficha de quien atiende</source>
        <translation>The clerk&apos;s own record</translation>
    </message>
    <message>
        <source>Una sola pantalla</source>
        <translation>One screen only</translation>
    </message>
    <message>
        <source>Caso que aquí todavía no se atiende</source>
        <translation>Case not yet served here</translation>
    </message>
    <message>
        <source>Boleto vencido</source>
        <translation>Ticket expired</translation>
    </message>
    <message>
        <source>Terminó la sesión</source>
        <translation>The session ended</translation>
    </message>
    <message>
        <source>El programa se detuvo</source>
        <translation>The program stopped</translation>
    </message>
    <message>
        <source>Entró otra persona</source>
        <translation>Another person signed in</translation>
    </message>
    <message>
        <source>Atención al público</source>
        <extracomment>a member of staff who serves at the counter, of any gender</extracomment>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Auditoría</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Cédula con chip</source>
        <translation>Card with chip</translation>
    </message>
    <message>
        <source>Cédula anterior</source>
        <translation>Older card</translation>
    </message>
    <message>
        <source>Cédula digital</source>
        <translation>Digital card</translation>
    </message>
    <message>
        <source>Pasaporte</source>
        <translation>Passport</translation>
    </message>
</context>
<context>
    <name>ventanilla::ActPage</name>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Cambiar la dirección donde llega el enlace</source>
        <translation>Change the address the link goes to</translation>
    </message>
    <message>
        <source>Se envió un código nuevo. El anterior ya no vale.</source>
        <translation>A new code was sent. The earlier one no longer works.</translation>
    </message>
    <message>
        <source>La persona dijo que el resumen no es correcto.</source>
        <translation>The person said that the summary is not right.</translation>
    </message>
    <message>
        <source>Se descartó el correo preparado y nada cambió. Pida el correo otra vez.</source>
        <translation>The staged e-mail was dropped and nothing changed. Ask for the e-mail again.</translation>
    </message>
    <message>
        <source>&amp;Pedir a la persona</source>
        <translation>Ask the &amp;person</translation>
    </message>
    <message>
        <source>&amp;Pedir el código otra vez</source>
        <translation>Ask for the code &amp;again</translation>
    </message>
    <message>
        <source>Primero valide la identidad (F6).</source>
        <translation>Validate the identity first (F6).</translation>
    </message>
    <message>
        <source>La visita ya terminó.</source>
        <translation>The visit has ended.</translation>
    </message>
    <message>
        <source>La persona escribe su correo.</source>
        <translation>The person types their e-mail.</translation>
    </message>
    <message>
        <source>Falta que vuelva el código.</source>
        <translation>The code has not come back yet.</translation>
    </message>
    <message>
        <source>Probado: el código volvió</source>
        <translation>Proved: the code came back</translation>
    </message>
    <message>
        <source>En la pantalla de la persona</source>
        <translation>On the person&apos;s screen</translation>
    </message>
    <message>
        <source>Espera el código</source>
        <translation>Waits for the code</translation>
    </message>
    <message>
        <source>Marcado</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>La persona escribió su correo</source>
        <translation>The person typed their e-mail</translation>
    </message>
    <message>
        <source>%1 · %2 · en su pantalla</source>
        <translation>%1 · %2 · on their screen</translation>
    </message>
    <message>
        <source>La persona escribe su correo</source>
        <translation>The person types their e-mail</translation>
    </message>
    <message>
        <source>En su pantalla. Aquí solo se verá tapado.</source>
        <translation>On their screen. Here it is only shown masked.</translation>
    </message>
    <message>
        <source>Código enviado</source>
        <translation>Code sent</translation>
    </message>
    <message>
        <source>Sale en cuanto la persona confirme la dirección.</source>
        <translation>Leaves as soon as the person gives the address.</translation>
    </message>
    <message>
        <source>Aceptado por el servidor del correo nuevo.</source>
        <translation>Accepted by the new address&apos;s mail server.</translation>
    </message>
    <message>
        <source>El código no salió</source>
        <translation>The code did not leave</translation>
    </message>
    <message>
        <source>El servidor de ese correo no lo aceptó. Revise la dirección con la persona o pida otra.</source>
        <translation>That mail server did not accept it. Check the address with the person or ask for another.</translation>
    </message>
    <message>
        <source>No se sabe si el código salió</source>
        <translation>It is not known whether the code left</translation>
    </message>
    <message>
        <source>Si no llega, la persona pide uno nuevo en su pantalla.</source>
        <translation>If it does not arrive, the person asks for a new one on their screen.</translation>
    </message>
    <message>
        <source>El código está saliendo</source>
        <translation>The code is leaving</translation>
    </message>
    <message>
        <source>Los envíos se reintentan solos; puede seguir.</source>
        <translation>Sending is retried by itself; you can go on.</translation>
    </message>
    <message>
        <source> Llega casi siempre en %1 (cifra indicativa, %2).</source>
        <translation> It nearly always arrives within %1 (indicative, %2).</translation>
    </message>
    <message>
        <source>El código volvió</source>
        <translation>The code came back</translation>
    </message>
    <message>
        <source>A las %1, escrito por la persona en su pantalla.</source>
        <translation>At %1, typed by the person on their screen.</translation>
    </message>
    <message numerus="yes">
        <source>Vale %n h.</source>
        <translation>
            <numerusform>Valid for %n h.</numerusform>
            <numerusform>Valid for %n h.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correo activo</source>
        <translation>Active e-mail</translation>
    </message>
    <message>
        <source>Registrado en ventanilla.</source>
        <translation>Registered at the counter.</translation>
    </message>
    <message>
        <source>Cuando la persona toque «Confirmo». Hasta entonces sigue valiendo el anterior.</source>
        <translation>When the person presses “I confirm”. Until then the old one stays valid.</translation>
    </message>
    <message>
        <source>Confirmado</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Probado, falta confirmar</source>
        <translation>Proved, not yet confirmed</translation>
    </message>
    <message>
        <source>Preparado, todavía no vale</source>
        <translation>Staged, not yet valid</translation>
    </message>
    <message>
        <source>En la pantalla de la persona: nada todavía.</source>
        <translation>On the person&apos;s screen: nothing yet.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: sus datos.</source>
        <translation>On the person&apos;s screen now: their facts.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: espera a que usted siga.</source>
        <translation>On the person&apos;s screen now: waiting for you to go on.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: escribe su correo.</source>
        <translation>On the person&apos;s screen now: typing their e-mail.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: escribe el código.</source>
        <translation>On the person&apos;s screen now: typing the code.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: el código está bien, espera a que usted siga.</source>
        <translation>On the person&apos;s screen now: the code is right, waiting for you to go on.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: lee el resumen.</source>
        <translation>On the person&apos;s screen now: reading the summary.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: gracias.</source>
        <translation>On the person&apos;s screen now: thanks.</translation>
    </message>
</context>
<context>
    <name>ventanilla::ActionCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 an action, %2 where it stands</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ventanilla::CapsHint</name>
    <message>
        <source>Las mayúsculas están activadas.</source>
        <translation>Caps lock is on.</translation>
    </message>
</context>
<context>
    <name>ventanilla::ClerkWindow</name>
    <message>
        <source>Ventanilla — DEMOSTRACIÓN</source>
        <translation>Ventanilla — DEMONSTRATION</translation>
    </message>
    <message>
        <source>Ventanilla</source>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>DEMOSTRACIÓN</source>
        <translation>DEMONSTRATION</translation>
    </message>
    <message>
        <source>%1 · Mostrador %2</source>
        <extracomment>%1 name of the office, %2 number of the counter</extracomment>
        <translation>%1 · Counter %2</translation>
    </message>
    <message>
        <source>La sesión terminó.</source>
        <translation>The session has ended.</translation>
    </message>
    <message numerus="yes">
        <source>%n correos siguen en camino: saldrán cuando alguien vuelva a entrar.</source>
        <translation>
            <numerusform>%n mail is still on its way: it leaves when somebody signs in again.</numerusform>
            <numerusform>%n mails are still on their way: they leave when somebody signs in again.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>El mostrador se bloquea en %n segundos por falta de uso.</source>
        <translation>
            <numerusform>The counter locks in %n second for lack of use.</numerusform>
            <numerusform>The counter locks in %n seconds for lack of use.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mueva el ratón o pulse una tecla para seguir.</source>
        <translation>Move the mouse or press a key to go on.</translation>
    </message>
    <message>
        <source>Se desconectó la pantalla de la persona.</source>
        <translation>The person&apos;s screen was disconnected.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Vuelva a conectarla y pida otra vez lo que faltaba.</source>
        <translation>Nothing has changed. Connect it again and ask once more for what was missing.</translation>
    </message>
    <message>
        <source>La política pide una pantalla para la persona y ahora hay una sola.</source>
        <translation>The policy demands a screen for the person, and now there is only one.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Conecte la segunda pantalla y pida otra vez lo que faltaba.</source>
        <translation>Nothing has changed. Connect the second screen and ask again for what was missing.</translation>
    </message>
</context>
<context>
    <name>ventanilla::ConfirmPage</name>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Antes</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Después</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Comprobado</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>La persona ya confirmó.</source>
        <translation>The person has confirmed.</translation>
    </message>
    <message>
        <source>Primero valide la identidad (F6).</source>
        <translation>Validate the identity first (F6).</translation>
    </message>
    <message>
        <source>La visita ya terminó.</source>
        <translation>The visit has ended.</translation>
    </message>
    <message>
        <source>Falta que vuelva el código (F7).</source>
        <translation>The code has not come back yet (F7).</translation>
    </message>
    <message>
        <source>La persona tiene la palabra.</source>
        <translation>It is the person&apos;s turn.</translation>
    </message>
    <message>
        <source>La persona leyó el resumen y tocó «Confirmo».</source>
        <translation>The person read the summary and pressed “I confirm”.</translation>
    </message>
    <message>
        <source>A las %1.</source>
        <translation>At %1.</translation>
    </message>
    <message>
        <source>Confirmado</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>La persona lee el resumen en su pantalla.</source>
        <translation>The person is reading the summary on their screen.</translation>
    </message>
    <message>
        <source>Al tocar «Confirmo» el cambio queda hecho; si dice que no, se descarta.</source>
        <translation>When they press “I confirm” the change is done; if they say no it is dropped.</translation>
    </message>
    <message>
        <source>Espera a la persona</source>
        <translation>Waits for the person</translation>
    </message>
    <message>
        <source>La persona todavía no ha visto el resumen.</source>
        <translation>The person has not seen the summary yet.</translation>
    </message>
    <message>
        <source>Lo lee en su pantalla, con la dirección entera, y decide.</source>
        <translation>They read it on their screen, with the whole address, and decide.</translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Código devuelto %1</source>
        <translation>Code came back %1</translation>
    </message>
    <message>
        <source>Falta el código</source>
        <translation>Code missing</translation>
    </message>
</context>
<context>
    <name>ventanilla::DeskPage</name>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Qué se hizo</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Volver a la &amp;visita</source>
        <translation>Back to the &amp;visit</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Su cuenta no atiende visitas.</source>
        <translation>Your account serves no visits.</translation>
    </message>
    <message>
        <source>Lo suyo se hace con el programa de administración. Salga cuando termine.</source>
        <translation>Your work is done with the administration program. Sign out when you finish.</translation>
    </message>
    <message>
        <source>La visita %1 sigue abierta.</source>
        <translation>Visit %1 is still open.</translation>
    </message>
    <message>
        <source>Vuelva a ella para terminarla o abandonarla; hasta entonces no se abre otra.</source>
        <translation>Go back to it to finish or abandon it; until then no other is opened.</translation>
    </message>
    <message>
        <source>Correo cambiado</source>
        <translation>E-mail changed</translation>
    </message>
    <message>
        <source>Nada</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 how the visit ended, %2 code of the reason</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Abierta</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Confirmada</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Abandonada</source>
        <translation>Abandoned</translation>
    </message>
    <message>
        <source>Negada</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Vencida</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Cortada</source>
        <translation>Cut off</translation>
    </message>
    <message>
        <source>%1 · %2 confirmadas</source>
        <extracomment>%1 visits of today, %2 of them confirmed</extracomment>
        <translation>%1 · %2 confirmed</translation>
    </message>
    <message>
        <source>Nadie todavía. Escanee una cédula.</source>
        <translation>Nobody yet. Scan a card.</translation>
    </message>
    <message>
        <source>Ninguna visita con «%1». Borre el filtro.</source>
        <translation>No visit with “%1”. Clear the filter.</translation>
    </message>
</context>
<context>
    <name>ventanilla::HandOverPage</name>
    <message>
        <source>Todavía no hay nada que entregar.</source>
        <translation>There is nothing to hand over yet.</translation>
    </message>
    <message>
        <source>Primero la persona toca «Confirmo» (F8).</source>
        <translation>First the person presses “I confirm” (F8).</translation>
    </message>
    <message>
        <source>Guardado. Entrada %1 del registro.</source>
        <translation>Saved. Log entry %1.</translation>
    </message>
    <message>
        <source>Guardado. Entradas %1 a %2 del registro.</source>
        <translation>Saved. Log entries %1 to %2.</translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Avisos enviados</source>
        <translation>Notices sent</translation>
    </message>
    <message>
        <source>Al correo anterior y al nuevo: qué cambió, cuándo y a quién decirlo si no fue la persona.</source>
        <translation>To the old and the new e-mail: what changed, when, and whom to tell if it was not the person.</translation>
    </message>
    <message numerus="yes">
        <source>Avisos: %n en camino</source>
        <translation>
            <numerusform>Notices: %n on its way</numerusform>
            <numerusform>Notices: %n on their way</numerusform>
        </translation>
    </message>
    <message>
        <source>Van al correo anterior y al nuevo. Salen solos; no hace falta esperar.</source>
        <translation>They go to the old and the new e-mail. They leave by themselves; no need to wait.</translation>
    </message>
    <message>
        <source>Registrado en ventanilla; vigente cuando el IESS lo confirme.</source>
        <translation>Registered at the counter; in force when the IESS confirms it.</translation>
    </message>
    <message>
        <source>Dígaselo así a la persona.</source>
        <translation>Tell the person so.</translation>
    </message>
</context>
<context>
    <name>ventanilla::IdentifyPage</name>
    <message>
        <source>Visita %1, abierta a las %2. Si se abrió la ficha de otra persona, abandone la visita y busque otra vez.</source>
        <extracomment>%1 folio of the visit, %2 time</extracomment>
        <translation>Visit %1, opened at %2. If another person&apos;s record was opened, abandon the visit and search again.</translation>
    </message>
</context>
<context>
    <name>ventanilla::LockPage</name>
    <message>
        <source>Comprobando…</source>
        <translation>Checking…</translation>
    </message>
    <message numerus="yes">
        <source>La contraseña no coincide. Quedan %n intentos.</source>
        <translation>
            <numerusform>The password does not match. %n attempt left.</numerusform>
            <numerusform>The password does not match. %n attempts left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Escriba su contraseña para seguir donde estaba.</source>
        <translation>Type your password to go on where you were.</translation>
    </message>
    <message>
        <source>Bloqueado por falta de uso. Escriba su contraseña para seguir.</source>
        <translation>Locked while idle. Type your password to go on.</translation>
    </message>
    <message>
        <source>La pantalla vuelve a quien atiende. Escriba su contraseña para seguir.</source>
        <translation>The screen goes back to the clerk. Type your password to go on.</translation>
    </message>
    <message>
        <source>Termina la sesión; la visita abierta termina sin cambiar nada.</source>
        <translation>Ends the session; the open visit ends without changing anything.</translation>
    </message>
    <message>
        <source>Termina la sesión de %1.</source>
        <translation>Ends the session of %1.</translation>
    </message>
    <message>
        <source>Escriba su contraseña.</source>
        <translation>Type your password.</translation>
    </message>
</context>
<context>
    <name>ventanilla::LoginPage</name>
    <message>
        <source>%1 · Mostrador %2</source>
        <extracomment>%1 name of the office, %2 number of the counter</extracomment>
        <translation>%1 · Counter %2</translation>
    </message>
    <message>
        <source>Tras varios intentos fallidos la cuenta espera.</source>
        <translation>After several failed attempts the account has to wait.</translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Registro íntegro</source>
        <translation>Log intact</translation>
    </message>
    <message numerus="yes">
        <source>%1 entradas. Firma, tamaño y final comprobados.</source>
        <translation>
            <numerusform>%1 entry. Signature, size and end checked.</numerusform>
            <numerusform>%1 entries. Signature, size and end checked.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cifrado comprobado</source>
        <translation>Cryptography checked</translation>
    </message>
    <message>
        <source>Claves y números al azar superaron la prueba de arranque.</source>
        <translation>Keys and random numbers passed the start-up test.</translation>
    </message>
    <message>
        <source>La última entrada es del %1, %2.</source>
        <translation>The last entry is of %1, %2.</translation>
    </message>
    <message>
        <source>Todavía no hay entradas con qué compararla.</source>
        <translation>There are no entries to compare it with yet.</translation>
    </message>
    <message>
        <source>La hora no va hacia atrás</source>
        <translation>The time does not go back</translation>
    </message>
    <message>
        <source>Sin servidor de correo</source>
        <translation>No mail server</translation>
    </message>
    <message>
        <source>No se pueden enviar códigos ni avisos: aquí no se cambia el correo de nadie.</source>
        <translation>No codes or notices can be sent: nobody&apos;s e-mail is changed here.</translation>
    </message>
    <message numerus="yes">
        <source>Bandeja de salida: %n correos en camino</source>
        <translation>
            <numerusform>Outbox: %n mail on its way</numerusform>
            <numerusform>Outbox: %n mails on their way</numerusform>
        </translation>
    </message>
    <message>
        <source>Se reintentan solos. No hace falta hacer nada.</source>
        <translation>They are retried by themselves. Nothing needs doing.</translation>
    </message>
    <message>
        <source>Bandeja de salida vacía</source>
        <translation>Outbox empty</translation>
    </message>
    <message>
        <source>Todos los avisos salieron.</source>
        <translation>All notices have left.</translation>
    </message>
    <message>
        <source>La visita %1 quedó cortada.</source>
        <translation>Visit %1 was cut off.</translation>
    </message>
    <message>
        <source>No se cambió nada. Si la persona sigue aquí, abra una visita nueva.</source>
        <translation>Nothing was changed. If the person is still here, open a new visit.</translation>
    </message>
    <message numerus="yes">
        <source>%n visitas quedaron cortadas.</source>
        <translation>
            <numerusform>%n visit was cut off.</numerusform>
            <numerusform>%n visits were cut off.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. No se cambió nada en ninguna.</source>
        <translation>%1. Nothing was changed in any of them.</translation>
    </message>
    <message>
        <source>Escriba su contraseña.</source>
        <translation>Type your password.</translation>
    </message>
</context>
<context>
    <name>ventanilla::PersonCard</name>
    <message numerus="yes">
        <source>C.I. %1  ·  %n años</source>
        <extracomment>identity card number (masked) and age</extracomment>
        <translation>
            <numerusform>ID %1  ·  %n year</numerusform>
            <numerusform>ID %1  ·  %n years</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin celular</source>
        <translation>No mobile</translation>
    </message>
    <message>
        <source>Visita %1</source>
        <translation>Visit %1</translation>
    </message>
    <message>
        <source>Correo cambiado hoy</source>
        <translation>E-mail changed today</translation>
    </message>
    <message numerus="yes">
        <source>Correo cambiado hace %n días</source>
        <translation>
            <numerusform>E-mail changed %n day ago</numerusform>
            <numerusform>E-mail changed %n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Número poco común</source>
        <translation>Unusual number</translation>
    </message>
    <message numerus="yes">
        <source>%n validaciones fallidas</source>
        <translation>
            <numerusform>%n failed validation</numerusform>
            <numerusform>%n failed validations</numerusform>
        </translation>
    </message>
    <message>
        <source>Una sola pantalla</source>
        <translation>One screen only</translation>
    </message>
    <message>
        <source>Sin correo registrado</source>
        <translation>No e-mail registered</translation>
    </message>
    <message>
        <source>El correo ya se cambió hoy en un mostrador. Pregunte por qué otra vez.</source>
        <translation>The e-mail was already changed at a counter today. Ask why again.</translation>
    </message>
    <message numerus="yes">
        <source>El correo se cambió hace %n días en un mostrador. Pregunte por qué otra vez.</source>
        <translation>
            <numerusform>The e-mail was changed at a counter %n day ago. Ask why again.</numerusform>
            <numerusform>The e-mail was changed at a counter %n days ago. Ask why again.</numerusform>
        </translation>
    </message>
    <message>
        <source>El tercer dígito de la cédula es poco común. Compare el número con la tarjeta, dígito por dígito.</source>
        <translation>The third digit of the identity number is unusual. Compare the number with the card, digit by digit.</translation>
    </message>
    <message numerus="yes">
        <source>Ya hubo %n validaciones fallidas con esta persona.</source>
        <translation>
            <numerusform>There has been %n failed validation with this person.</numerusform>
            <numerusform>There have been %n failed validations with this person.</numerusform>
        </translation>
    </message>
    <message>
        <source>No hay correo ni celular registrados: los datos que se piden a la persona no alcanzarán.</source>
        <translation>No e-mail or mobile is registered: the facts asked of the person will not be enough.</translation>
    </message>
</context>
<context>
    <name>ventanilla::ReasonPage</name>
    <message>
        <source>Abandonar la visita</source>
        <translation>Abandon the visit</translation>
    </message>
    <message>
        <source>Negar la validación</source>
        <translation>Refuse the validation</translation>
    </message>
    <message>
        <source>La visita termina sin cambiar nada. Lo preparado se descarta.</source>
        <translation>The visit ends without changing anything. What was staged is dropped.</translation>
    </message>
    <message>
        <source>La visita termina sin cambiar nada y cuenta como un intento fallido con esta persona.</source>
        <translation>The visit ends without changing anything and counts as a failed attempt with this person.</translation>
    </message>
    <message>
        <source>&amp;Abandonar visita</source>
        <translation>&amp;Abandon visit</translation>
    </message>
    <message>
        <source>&amp;Negar y terminar</source>
        <translation>&amp;Refuse and end</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <extracomment>%1 the reason, %2 its code</extracomment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Elija un motivo.</source>
        <translation>Choose a reason.</translation>
    </message>
</context>
<context>
    <name>ventanilla::RefusalPage</name>
    <message>
        <source>Puede volver con su cédula vigente.</source>
        <translation>They can come back with their valid card.</translation>
    </message>
    <message>
        <source>Puede volver con la cédula renovada: se renueva en el Registro Civil.</source>
        <translation>They can come back with a renewed card: it is renewed at the civil registry.</translation>
    </message>
    <message>
        <source>Puede volver con la cédula con chip, vigente.</source>
        <translation>They can come back with the valid card with chip.</translation>
    </message>
    <message>
        <source>Puede volver con su propia cédula, vigente.</source>
        <translation>They can come back with their own valid card.</translation>
    </message>
    <message>
        <source>Puede volver otro día, con su cédula vigente y los datos con que se registró.</source>
        <translation>They can come back another day, with their valid card and the facts they registered with.</translation>
    </message>
    <message>
        <source>«Hoy no puedo confirmar que es usted.»</source>
        <translation>“Today I cannot confirm that it is you.”</translation>
    </message>
    <message>
        <source>No diga qué dato falló: quien pregunta puede estar probando.</source>
        <translation>Do not say which fact failed: whoever asks may be probing.</translation>
    </message>
    <message>
        <source>Lo registrado sigue como estaba; nadie pierde nada por volver.</source>
        <translation>What is registered stays as it was; nobody loses anything by coming back.</translation>
    </message>
    <message>
        <source>Si no puede esperar, llame al supervisor.</source>
        <translation>If they cannot wait, call the supervisor.</translation>
    </message>
    <message>
        <source>Mira el caso con la persona presente y decide.</source>
        <translation>Who looks at the case with the person present, and decides.</translation>
    </message>
    <message>
        <source>No se pudo validar la identidad.</source>
        <translation>Identity could not be validated.</translation>
    </message>
    <message>
        <source>No se ha cambiado nada. Lo registrado sigue como estaba.</source>
        <translation>Nothing was changed. What is registered stays as it was.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 code of the reason, %2 the reason</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Anotada</source>
        <translation>Logged</translation>
    </message>
</context>
<context>
    <name>ventanilla::SignOutPage</name>
    <message>
        <source>Se entregan los avisos que esperan: diez segundos como mucho.</source>
        <translation>Waiting notices are being delivered: ten seconds at most.</translation>
    </message>
    <message>
        <source>Saliendo…</source>
        <translation>Signing out…</translation>
    </message>
    <message>
        <source>La visita %1 sigue abierta. Si sale ahora termina sin cambiar nada: lo registrado queda como estaba.</source>
        <translation>Visit %1 is still open. If you sign out now it ends without changing anything: what is registered stays as it was.</translation>
    </message>
    <message>
        <source>Termina la sesión de %1 en este mostrador.</source>
        <translation>Ends the session of %1 at this counter.</translation>
    </message>
</context>
<context>
    <name>ventanilla::StateRow</name>
    <message>
        <source>Falta</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>En espera</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Falló</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>ventanilla::StatusLine</name>
    <message>
        <source>Base local</source>
        <translation>Local database</translation>
    </message>
    <message>
        <source>Nadie ha entrado</source>
        <translation>Nobody is signed in</translation>
    </message>
    <message>
        <source>Solo lectura: cierre el programa, ábralo otra vez y llame al supervisor</source>
        <translation>Read-only: close the program, open it again and call the supervisor</translation>
    </message>
    <message numerus="yes">
        <source>Registro íntegro · %1 entradas</source>
        <extracomment>the audit log is intact; %1 number of entries</extracomment>
        <translation>
            <numerusform>Log intact · %1 entry</numerusform>
            <numerusform>Log intact · %1 entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin servidor de correo</source>
        <translation>No mail server</translation>
    </message>
    <message>
        <source>Bandeja de salida vacía</source>
        <translation>Outbox empty</translation>
    </message>
    <message numerus="yes">
        <source>Bandeja de salida · %n en camino</source>
        <translation>
            <numerusform>Outbox · %n on its way</numerusform>
            <numerusform>Outbox · %n on their way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::StepRail</name>
    <message>
        <source>Identificar</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>Validar</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Actuar</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Confirmar</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Entregar</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Paso %1 de 5, %2: %3</source>
        <extracomment>%1 number of the step, %2 its name, %3 where it stands</extracomment>
        <translation>Step %1 of 5, %2: %3</translation>
    </message>
</context>
<context>
    <name>ventanilla::TicketCard</name>
    <message>
        <source>Sin emitir. Sin boleto no se cambia nada.</source>
        <translation>Not issued. Without a ticket nothing is changed.</translation>
    </message>
    <message>
        <source>Venció. Lo escrito se conserva; vuelva a validar (F6).</source>
        <translation>Expired. What was typed is kept; validate again (F6).</translation>
    </message>
    <message>
        <source>Usado al confirmar. Para otro cambio se valida otra vez.</source>
        <translation>Used up by confirming. For another change, validate again.</translation>
    </message>
    <message>
        <source>Vence pronto. Termine o vuelva a validar (F6).</source>
        <translation>Ends soon. Finish, or validate again (F6).</translation>
    </message>
    <message>
        <source>Emitido %1 · hasta %2</source>
        <extracomment>two times of the day</extracomment>
        <translation>Issued %1 · until %2</translation>
    </message>
    <message numerus="yes">
        <source>O %n min sin uso. Solo esta persona, usted y este mostrador.</source>
        <translation>
            <numerusform>Or %n min unused. Only this person, you and this counter.</numerusform>
            <numerusform>Or %n min unused. Only this person, you and this counter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::ValidatePage</name>
    <message>
        <source>Reunido</source>
        <translation>Gathered</translation>
    </message>
    <message>
        <source>Falta</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Política %1</source>
        <translation>Policy %1</translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>el número impreso</source>
        <translation>the printed number</translation>
    </message>
    <message>
        <source>la caducidad</source>
        <translation>the expiry date</translation>
    </message>
    <message>
        <source>la fotografía</source>
        <translation>the photograph</translation>
    </message>
    <message>
        <source>los datos de la persona</source>
        <translation>the person&apos;s facts</translation>
    </message>
    <message>
        <source>falta</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>no corresponde</source>
        <translation>does not match</translation>
    </message>
    <message>
        <source>recibidos</source>
        <translation>received</translation>
    </message>
    <message>
        <source>en la pantalla de la persona</source>
        <translation>on the person&apos;s screen</translation>
    </message>
    <message>
        <source>no hace falta</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>&amp;Pedir otra vez</source>
        <translation>&amp;Ask again</translation>
    </message>
    <message>
        <source>&amp;Pedir datos a la persona</source>
        <translation>&amp;Ask the person for the facts</translation>
    </message>
    <message>
        <source>%1 de %2 comprobaciones</source>
        <translation>%1 of %2 checks</translation>
    </message>
    <message>
        <source>La foto no corresponde: use «Negar».</source>
        <translation>The photograph does not match: use “Refuse”.</translation>
    </message>
    <message>
        <source>Falta: %1.</source>
        <translation>Missing: %1.</translation>
    </message>
    <message>
        <source>Identidad validada a las %1.</source>
        <translation>Identity validated at %1.</translation>
    </message>
    <message>
        <source>Todo reunido: falta comprobarlo.</source>
        <translation>All gathered: it remains to be checked.</translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n intentos con esta persona. Después desbloquea un supervisor.</source>
        <translation>
            <numerusform>%n attempt left with this person. After that a supervisor unlocks.</numerusform>
            <numerusform>%n attempts left with this person. After that a supervisor unlocks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n intentos con esta persona: ya hubo fallos. Después desbloquea un supervisor.</source>
        <translation>
            <numerusform>%n attempt left with this person: there were failures. After that a supervisor unlocks.</numerusform>
            <numerusform>%n attempts left with this person: there were failures. After that a supervisor unlocks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitPage</name>
    <message>
        <source>Visita %1 abandonada. No se cambió nada.</source>
        <translation>Visit %1 abandoned. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1. Entrada %2 del registro.</source>
        <extracomment>entry of the audit log</extracomment>
        <translation>%1. Log entry %2.</translation>
    </message>
    <message>
        <source>Ficha abierta %1</source>
        <translation>Record opened %1</translation>
    </message>
    <message>
        <source>Negada · %1</source>
        <translation>Refused · %1</translation>
    </message>
    <message>
        <source>Validada %1</source>
        <translation>Validated %1</translation>
    </message>
    <message>
        <source>Boleto vencido</source>
        <translation>Ticket expired</translation>
    </message>
    <message>
        <source>Falta validar</source>
        <translation>Not validated yet</translation>
    </message>
    <message>
        <source>Tras validar</source>
        <translation>After validating</translation>
    </message>
    <message>
        <source>Correo: probado</source>
        <translation>E-mail: proved</translation>
    </message>
    <message>
        <source>Espera el código</source>
        <translation>Waits for the code</translation>
    </message>
    <message>
        <source>Correo: lo escribe</source>
        <translation>E-mail: being typed</translation>
    </message>
    <message>
        <source>Pedir el correo</source>
        <translation>Ask for the e-mail</translation>
    </message>
    <message>
        <source>Tras actuar</source>
        <translation>After acting</translation>
    </message>
    <message>
        <source>Confirmado %1</source>
        <translation>Confirmed %1</translation>
    </message>
    <message>
        <source>La persona lee</source>
        <translation>The person reads</translation>
    </message>
    <message>
        <source>Falta «Confirmo»</source>
        <translation>“I confirm” missing</translation>
    </message>
    <message>
        <source>Falta cerrar</source>
        <translation>To be closed</translation>
    </message>
    <message>
        <source>Tras confirmar</source>
        <translation>After confirming</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorCodePage</name>
    <message>
        <source>Enviar otro código</source>
        <extracomment>Below: the button that sends a new code, and the same while it is too early.</extracomment>
        <translation>Send another code</translation>
    </message>
    <message numerus="yes">
        <source>Otro código en %n s</source>
        <translation>
            <numerusform>Another code in %n s</numerusform>
            <numerusform>Another code in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>No pudimos entregar el mensaje. Revise su correo:</source>
        <translation>We could not deliver the message. Check your e-mail:</translation>
    </message>
    <message>
        <source>El mensaje con el código ya salió hacia:</source>
        <translation>The message with the code has left for:</translation>
    </message>
    <message>
        <source>Estamos enviando un mensaje con el código a:</source>
        <translation>We are sending a message with the code to:</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorEmailPage</name>
    <message>
        <source>¿Quiso decir %1?</source>
        <translation>Did you mean %1?</translation>
    </message>
    <message>
        <source>Sí, %1</source>
        <translation>Yes, %1</translation>
    </message>
    <message>
        <source>Mire la última parte. Si está bien escrita, siga.</source>
        <translation>Look at the last part. If it is right, continue.</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorKnownPage</name>
    <message>
        <source>No parece un correo ni un celular. Revise lo escrito.</source>
        <translation>That looks like neither an e-mail nor a mobile. Check what you typed.</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorThanksPage</name>
    <message>
        <source>Su correo nuevo quedó registrado en esta ventanilla.</source>
        <translation>Your new e-mail was registered at this counter.</translation>
    </message>
    <message>
        <source>Vale desde que el IESS lo confirme.</source>
        <translation>It holds once the IESS confirms it.</translation>
    </message>
    <message>
        <source>Le avisamos a su correo anterior y al nuevo.</source>
        <translation>We are telling your old and your new e-mail.</translation>
    </message>
    <message>
        <source>Le avisamos a su correo nuevo.</source>
        <translation>We are telling your new e-mail.</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorWaitPage</name>
    <message>
        <source>Gracias. El código es correcto.</source>
        <translation>Thank you. The code is right.</translation>
    </message>
    <message>
        <source>Gracias.</source>
        <translation>Thank you.</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorWindow</name>
    <message>
        <source>Paso %1 de %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Ventanilla — DEMOSTRACIÓN</source>
        <translation>Ventanilla — DEMONSTRATION</translation>
    </message>
    <message>
        <source>Ventanilla</source>
        <translation>Ventanilla</translation>
    </message>
</context>
<context>
    <name>ventanilla::YesNo</name>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>S</source>
        <extracomment>the letter that answers yes</extracomment>
        <translation>Y</translation>
    </message>
    <message>
        <source>N</source>
        <extracomment>the letter that answers no</extracomment>
        <translation>N</translation>
    </message>
</context>
</TS>
