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
    <message>
        <source>Apar&amp;tar visita</source>
        <translation>Se&amp;t visit aside</translation>
    </message>
    <message>
        <source>Abandonar…</source>
        <extracomment>the same where there is little width</extracomment>
        <translation>Abandon…</translation>
    </message>
    <message>
        <source>Apar&amp;tar</source>
        <extracomment>the same where there is little width</extracomment>
        <translation>Se&amp;t aside</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>&amp;Mi actividad</source>
        <translation>&amp;My activity</translation>
    </message>
    <message>
        <source>&amp;Desde</source>
        <translation>&amp;Since</translation>
    </message>
    <message>
        <source>Desde cuándo</source>
        <translation>Since when</translation>
    </message>
    <message>
        <source>Filtrar mi actividad</source>
        <translation>Filter my activity</translation>
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
        <source>Mi actividad</source>
        <translation>My activity</translation>
    </message>
    <message>
        <source>Solo lo suyo, como está en el registro: sin nombres ni datos de nadie. Como mucho las últimas 500 entradas.</source>
        <translation>Only what is yours, as it stands in the log: nobody&apos;s name or data. The last 500 entries at most.</translation>
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
        <source>Ac&amp;tualizar</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>F5</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Entrar</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Bloquear el mostrador</source>
        <translation>Lock the counter</translation>
    </message>
    <message>
        <source>Desbloquear el mostrador</source>
        <translation>Unlock the counter</translation>
    </message>
    <message>
        <source>Fin de la sesión</source>
        <translation>End of the session</translation>
    </message>
    <message>
        <source>Cambiar la propia contraseña</source>
        <translation>Change one&apos;s own password</translation>
    </message>
    <message>
        <source>Dar otra contraseña a una cuenta</source>
        <translation>Give an account another password</translation>
    </message>
    <message>
        <source>Buscar a una persona y abrir visita</source>
        <translation>Search for a person and open a visit</translation>
    </message>
    <message>
        <source>Indicar otro camino a una persona</source>
        <translation>Direct a person elsewhere</translation>
    </message>
    <message>
        <source>Continuar una visita</source>
        <translation>Continue a visit</translation>
    </message>
    <message>
        <source>Poner una visita a un lado</source>
        <translation>Set a visit aside</translation>
    </message>
    <message>
        <source>Abandonar una visita</source>
        <translation>Abandon a visit</translation>
    </message>
    <message>
        <source>Negar la validación</source>
        <translation>Refuse the validation</translation>
    </message>
    <message>
        <source>Visita cortada</source>
        <translation>Visit cut off</translation>
    </message>
    <message>
        <source>Confirmación de la persona</source>
        <translation>The person&apos;s confirmation</translation>
    </message>
    <message>
        <source>Resumen para la persona</source>
        <translation>Summary for the person</translation>
    </message>
    <message>
        <source>Visita vencida</source>
        <translation>Visit expired</translation>
    </message>
    <message>
        <source>Respuestas de la persona</source>
        <translation>The person&apos;s answers</translation>
    </message>
    <message>
        <source>Validar la identidad</source>
        <translation>Validate the identity</translation>
    </message>
    <message>
        <source>Boleto vencido</source>
        <translation>Ticket expired</translation>
    </message>
    <message>
        <source>Seguir con el boleto</source>
        <translation>Go on with the ticket</translation>
    </message>
    <message>
        <source>Ver una ficha, tapada</source>
        <translation>View a record, masked</translation>
    </message>
    <message>
        <source>Mostrar los datos de una ficha</source>
        <translation>Show the data of a record</translation>
    </message>
    <message>
        <source>Correo escrito por la persona</source>
        <translation>E-mail typed by the person</translation>
    </message>
    <message>
        <source>Correo retirado</source>
        <translation>E-mail withdrawn</translation>
    </message>
    <message>
        <source>Código al correo registrado</source>
        <translation>Code to the registered e-mail</translation>
    </message>
    <message>
        <source>Correo cambiado</source>
        <translation>E-mail changed</translation>
    </message>
    <message>
        <source>Código escrito por la persona</source>
        <translation>Code typed by the person</translation>
    </message>
    <message>
        <source>Código enviado otra vez</source>
        <translation>Code sent again</translation>
    </message>
    <message>
        <source>Imágenes ofrecidas</source>
        <translation>Images offered</translation>
    </message>
    <message>
        <source>Imagen elegida por la persona</source>
        <translation>Image chosen by the person</translation>
    </message>
    <message>
        <source>Imagen cambiada</source>
        <translation>Image changed</translation>
    </message>
    <message>
        <source>Preferencias elegidas por la persona</source>
        <translation>Preferences chosen by the person</translation>
    </message>
    <message>
        <source>Preferencias cambiadas</source>
        <translation>Preferences changed</translation>
    </message>
    <message>
        <source>Pregunta contestada por la persona</source>
        <translation>Question answered by the person</translation>
    </message>
    <message>
        <source>Desbloquear a una persona</source>
        <translation>Unlock a person</translation>
    </message>
    <message>
        <source>Crear una cuenta</source>
        <translation>Create an account</translation>
    </message>
    <message>
        <source>Dar de alta a una persona de la oficina</source>
        <translation>Give a member of staff access</translation>
    </message>
    <message>
        <source>Dar de baja una cuenta</source>
        <translation>Deactivate an account</translation>
    </message>
    <message>
        <source>Desbloquear una cuenta</source>
        <translation>Unlock an account</translation>
    </message>
    <message>
        <source>Ver el personal</source>
        <translation>View the staff</translation>
    </message>
    <message>
        <source>Renovar las claves de la oficina</source>
        <translation>Renew the office&apos;s keys</translation>
    </message>
    <message>
        <source>Recuperar la oficina con un código impreso</source>
        <translation>Recover the office with a printed code</translation>
    </message>
    <message>
        <source>Copia de seguridad</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Ver las visitas de hoy</source>
        <translation>View today&apos;s visits</translation>
    </message>
    <message>
        <source>Ver lo que espera</source>
        <translation>View what waits</translation>
    </message>
    <message>
        <source>Ver la propia actividad</source>
        <translation>View one&apos;s own activity</translation>
    </message>
    <message>
        <source>Ver el estado del mostrador</source>
        <translation>View the state of the counter</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>No permitido</source>
        <translation>Not allowed</translation>
    </message>
    <message>
        <source>No salió</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>No se sabe</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Formas de recuperar cambiadas</source>
        <translation>Ways to recover changed</translation>
    </message>
    <message>
        <source>Respuesta de seguridad cambiada</source>
        <translation>Security answer changed</translation>
    </message>
    <message>
        <source>Respuesta preparada aplicada</source>
        <translation>Prepared answer applied</translation>
    </message>
    <message>
        <source>Mensaje en la bandeja de salida</source>
        <translation>Message put into the outbox</translation>
    </message>
    <message>
        <source>Mensaje por enviar</source>
        <translation>Message about to be sent</translation>
    </message>
    <message>
        <source>Mensaje enviado</source>
        <translation>Message sent</translation>
    </message>
    <message>
        <source>Mensaje no enviado</source>
        <translation>Message not sent</translation>
    </message>
    <message>
        <source>Mensaje sin noticia de su envío</source>
        <translation>Message whose sending is not known</translation>
    </message>
    <message>
        <source>Cambio de pantallas en la visita</source>
        <translation>Change of screens in the visit</translation>
    </message>
    <message>
        <source>Imagen retirada</source>
        <translation>Image taken out</translation>
    </message>
    <message>
        <source>Preferencias retiradas</source>
        <translation>Preferences taken out</translation>
    </message>
    <message>
        <source>Respuesta retirada</source>
        <translation>Answer taken out</translation>
    </message>
    <message>
        <source>Escribir otra vez la propia contraseña</source>
        <translation>Typing one&apos;s own password again</translation>
    </message>
    <message>
        <source>Buscar a una persona para borrar sus datos</source>
        <translation>Look for a person whose data are to be erased</translation>
    </message>
    <message>
        <source>Pedir la aprobación de otra persona</source>
        <translation>Ask for another person&apos;s approval</translation>
    </message>
    <message>
        <source>Aprobación de otra persona</source>
        <translation>Approval by another person</translation>
    </message>
    <message>
        <source>Borrar los datos de una persona</source>
        <translation>Erase a person&apos;s data</translation>
    </message>
    <message>
        <source>Borrar lo que quedaba de una persona</source>
        <translation>Erase what was left of a person</translation>
    </message>
    <message>
        <source>Cambiar la política de la oficina</source>
        <translation>Change the office&apos;s policy</translation>
    </message>
    <message>
        <source>Cerrar el día</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Buscar en el registro</source>
        <translation>Search the log</translation>
    </message>
    <message>
        <source>Copiar entradas del registro a un archivo</source>
        <translation>Copy log entries into a file</translation>
    </message>
    <message>
        <source>Abrir el registro</source>
        <translation>Open the log</translation>
    </message>
    <message>
        <source>Ver una entrada del registro</source>
        <translation>Look at an entry of the log</translation>
    </message>
    <message>
        <source>Cómo llegó la persona</source>
        <translation>How the person came</translation>
    </message>
    <message>
        <source>Correo registrado comprobado</source>
        <translation>Registered e-mail proved</translation>
    </message>
    <message>
        <source>Celular cambiado</source>
        <translation>Mobile changed</translation>
    </message>
    <message>
        <source>Imagen anterior retirada</source>
        <translation>Earlier image withdrawn</translation>
    </message>
    <message>
        <source>Formas de recuperar anteriores retiradas</source>
        <translation>Earlier ways to recover withdrawn</translation>
    </message>
    <message>
        <source>Respuesta anterior retirada</source>
        <translation>Earlier answer withdrawn</translation>
    </message>
    <message>
        <source>Cambiar el papel de una cuenta</source>
        <translation>Change the role of an account</translation>
    </message>
    <message>
        <source>Ficha incorporada</source>
        <translation>Record added</translation>
    </message>
    <message>
        <source>Claves por renovar</source>
        <translation>Keys due for renewal</translation>
    </message>
    <message>
        <source>Claves de una ficha renovadas</source>
        <translation>Keys of a record renewed</translation>
    </message>
    <message>
        <source>Clave de la oficina entregada a una cuenta</source>
        <translation>Office&apos;s key given to an account</translation>
    </message>
    <message>
        <source>Código de recuperación impreso</source>
        <translation>Recovery code printed</translation>
    </message>
    <message>
        <source>Código de recuperación gastado</source>
        <translation>Recovery code spent</translation>
    </message>
    <message>
        <source>Renovar los códigos de recuperación</source>
        <translation>Renew the recovery codes</translation>
    </message>
    <message>
        <source>Oficina creada</source>
        <translation>Office founded</translation>
    </message>
    <message>
        <source>Registro iniciado</source>
        <translation>Log begun</translation>
    </message>
    <message>
        <source>Base de datos actualizada</source>
        <translation>Database upgraded</translation>
    </message>
    <message>
        <source>Salto del reloj</source>
        <translation>Clock jump</translation>
    </message>
    <message>
        <source>Cambio de la clave que firma el registro</source>
        <translation>Change of the key that signs the log</translation>
    </message>
    <message>
        <source>Verificar el registro</source>
        <translation>Verify the log</translation>
    </message>
    <message>
        <source>Decidir que la oficina vuelva a una copia</source>
        <translation>Decide that the office goes back to a backup</translation>
    </message>
    <message>
        <source>La oficina vuelve de una copia: registro nuevo</source>
        <translation>The office comes back from a backup: new log</translation>
    </message>
    <message>
        <source>Registro que había llegado más lejos que la copia</source>
        <translation>Log that had gone further than the backup</translation>
    </message>
    <message>
        <source>Dato que vuelve de una copia</source>
        <translation>Record that comes back from a backup</translation>
    </message>
    <message>
        <source>Exportar el registro con pruebas</source>
        <translation>Export the log with proofs</translation>
    </message>
    <message>
        <source>Abrir la exportación de un registro</source>
        <translation>Open the export of a log</translation>
    </message>
    <message>
        <source>Hora del equipo confirmada</source>
        <translation>Computer&apos;s time confirmed</translation>
    </message>
    <message>
        <source>Empezar a importar un padrón</source>
        <translation>Begin to import a register</translation>
    </message>
    <message>
        <source>Importar filas de un padrón</source>
        <translation>Import rows of a register</translation>
    </message>
    <message>
        <source>Terminar de importar un padrón</source>
        <translation>Finish importing a register</translation>
    </message>
    <message>
        <source>Entregar a una persona todo lo suyo</source>
        <translation>Give a person all that is theirs</translation>
    </message>
    <message>
        <source>Código que ya nadie espera</source>
        <translation>Code that nobody awaits any more</translation>
    </message>
    <message>
        <source>Respuesta del servidor de correo</source>
        <translation>Answer of the mail server</translation>
    </message>
    <message>
        <source>Mensaje por intentar otra vez</source>
        <translation>Message to be tried again</translation>
    </message>
    <message>
        <source>Mensaje que ya no se intenta</source>
        <translation>Message not tried any more</translation>
    </message>
    <message>
        <source>Correos pendientes vistos</source>
        <translation>Waiting mail seen</translation>
    </message>
    <message>
        <source>Canal de mensajes visto</source>
        <translation>Message channel seen</translation>
    </message>
    <message>
        <source>Canal de mensajes configurado</source>
        <translation>Message channel set</translation>
    </message>
    <message>
        <source>Prueba del canal por enviar</source>
        <translation>Test of the channel to be sent</translation>
    </message>
    <message>
        <source>Canal de mensajes probado</source>
        <translation>Message channel tested</translation>
    </message>
    <message>
        <source>Copia de seguridad empezada</source>
        <translation>Backup begun</translation>
    </message>
    <message>
        <source>Elegir la carpeta de las copias</source>
        <translation>Choose the folder for the copies</translation>
    </message>
    <message>
        <source>Ver las copias de seguridad</source>
        <translation>Look at the backups</translation>
    </message>
    <message>
        <source>Ver la política de la oficina</source>
        <translation>Look at the office&apos;s policy</translation>
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
        <translation>Cédula (empty to give none):</translation>
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
        <translation>Cédula of the new account (empty to give none):</translation>
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
    <message numerus="yes">
        <source>Claves renovadas: %n personas.</source>
        <translation>
            <numerusform>Keys renewed: %n person.</numerusform>
            <numerusform>Keys renewed: %n people.</numerusform>
        </translation>
    </message>
    <message>
        <source>Queda lo de quien está siendo atendido: el mostrador lo termina cuando entre una supervisión, o con esta misma orden.</source>
        <translation>What remains belongs to people being served now: the counter finishes it when a supervisor signs in, or this same command does.</translation>
    </message>
    <message>
        <source>%1 de %2 personas</source>
        <translation>%1 of %2 people</translation>
    </message>
    <message>
        <source>Los códigos de antes ya no abren nada: destruya las hojas.</source>
        <translation>The earlier codes no longer open anything: destroy the sheets.</translation>
    </message>
    <message>
        <source>Código de recuperación:</source>
        <translation>Recovery code:</translation>
    </message>
    <message>
        <source>Usuario de la cuenta nueva:</source>
        <translation>User name of the new account:</translation>
    </message>
    <message>
        <source>Cuenta lista. El código usado ya no sirve; este lo reemplaza, no se muestra otra vez:</source>
        <translation>Account ready. The code you used no longer works; this one replaces it and is not shown again:</translation>
    </message>
    <message>
        <source>Contraseña de la cuenta nueva (la cambiará al entrar):</source>
        <translation>Password of the new account (to be changed at the first sign-in):</translation>
    </message>
    <message>
        <source>quien administra o supervisa</source>
        <translation>the administrator or a supervisor</translation>
    </message>
    <message>
        <source>bloqueada</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>debe cambiar la contraseña</source>
        <translation>must change the password</translation>
    </message>
    <message>
        <source>nunca entró</source>
        <translation>never signed in</translation>
    </message>
    <message>
        <source>Cuenta desactivada: %1. Si abría datos personales, las claves se renuevan cuando entre una supervisión.</source>
        <translation>Account deactivated: %1. If it could open personal data, the keys are renewed when a supervisor signs in.</translation>
    </message>
    <message>
        <source>Contraseña nueva de %1 (la cambiará al entrar):</source>
        <translation>New password of %1 (to be changed at the next sign-in):</translation>
    </message>
    <message>
        <source>Contraseña cambiada: %1</source>
        <translation>Password changed: %1</translation>
    </message>
    <message>
        <source>Cuenta desbloqueada: %1</source>
        <translation>Account unlocked: %1</translation>
    </message>
    <message>
        <source>Número de la persona:</source>
        <translation>Number of the person:</translation>
    </message>
    <message>
        <source>La persona puede ser validada otra vez.</source>
        <translation>The person can be validated again.</translation>
    </message>
    <message>
        <source>Otra vez su propia contraseña, para confirmar que es usted:</source>
        <translation>Your own password again, to confirm that it is you:</translation>
    </message>
    <message>
        <source>Usuario de quien aprueba:</source>
        <translation>User of who approves:</translation>
    </message>
    <message>
        <source>%1 (%2):</source>
        <extracomment>%1 &quot;The last four of the number&quot;</extracomment>
        <translation>%1 (%2):</translation>
    </message>
    <message>
        <source>Por qué se borran (número de la lista):</source>
        <translation>Why they are erased (number in the list):</translation>
    </message>
    <message>
        <source>Datos borrados. Entrada %1 del registro.</source>
        <translation>Data erased. Log entry %1.</translation>
    </message>
    <message>
        <source>Otro programa está leyendo la base: los últimos restos salen del disco al cerrar el mostrador.</source>
        <translation>Another program is reading the database: the last remains leave the disk when the desk is closed.</translation>
    </message>
    <message>
        <source>%1, línea %2: %3</source>
        <translation>%1, line %2: %3</translation>
    </message>
    <message>
        <source>Política aprobada: entrada %1 del registro, huella %2. Vale desde que el mostrador se abra con ese archivo; cualquier otro se rechaza.</source>
        <translation>Policy approved: log entry %1, fingerprint %2. It counts once the desk is opened with that file; any other one is refused.</translation>
    </message>
    <message>
        <source>Usuario de quien cierra:</source>
        <translation>User who closes:</translation>
    </message>
    <message>
        <source>Día cerrado en el mostrador: %1 entradas en su registro.</source>
        <translation>Day closed at the counter: %1 entries in its log.</translation>
    </message>
    <message>
        <source>El mostrador está abierto: cierre su día allí, al salir.</source>
        <translation>The counter is open: close its day there, when leaving.</translation>
    </message>
    <message>
        <source>Día cerrado en la administración: %1 entradas en su registro.</source>
        <translation>Day closed in the administration: %1 entries in its log.</translation>
    </message>
    <message>
        <source>Contraseña del archivo de firma:</source>
        <translation>Password of the signing file:</translation>
    </message>
    <message numerus="yes">
        <source>Exportación escrita en %1: %n entradas. Dice cómo comprobarla LEAME.txt, dentro.</source>
        <translation>
            <numerusform>Export written to %1: %n entry. LEAME.txt, inside, says how to check it.</numerusform>
            <numerusform>Export written to %1: %n entries. LEAME.txt, inside, says how to check it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin entrada en el registro, porque la base está en solo lectura. sums:%1</source>
        <translation>No entry in the log, because the database is read-only. sums:%1</translation>
    </message>
    <message>
        <source>Entrada %1 de este registro, sums:%2</source>
        <translation>Entry %1 of this log, sums:%2</translation>
    </message>
    <message>
        <source>Valores abiertos: %1. Trátela como datos personales.</source>
        <translation>Values opened: %1. Treat it as personal data.</translation>
    </message>
    <message>
        <source>ATENCIÓN: el registro no está íntegro (veredicto %1); la exportación lo dice. Véalo con ventanilla-verify.</source>
        <translation>ATTENTION: the log is not whole (verdict %1); the export says so. Look at it with ventanilla-verify.</translation>
    </message>
    <message>
        <source>quien supervisa o audita</source>
        <translation>the supervisor or auditor</translation>
    </message>
    <message>
        <source>Hoja para imprimir y guardar fuera de este equipo: %1</source>
        <translation>Sheet to print and to keep away from this computer: %1</translation>
    </message>
    <message>
        <source>El cierre no se pudo anotar en la carpeta de claves: este equipo no echará de menos sus entradas. La hoja vale igual.</source>
        <translation>The close could not be noted in the key folder: this computer will not miss its entries. The sheet is as good.</translation>
    </message>
    <message>
        <source>Una vuelta a otra copia estaba a medias: ya terminó.</source>
        <translation>Going back to another backup was half done: it is finished now.</translation>
    </message>
    <message>
        <source>La decisión está tomada y lo que falta es mover archivos: se termina al abrir el mostrador o con otra orden.</source>
        <translation>It is decided, and what is left is moving files: it is finished when the desk is opened or by another command.</translation>
    </message>
    <message>
        <source>La oficina es desde ahora la de la copia. Lo de después ya no cuenta; vuelva a hacer lo que haga falta.</source>
        <translation>From now on the office is that of the backup. What was done later no longer counts; do again what is needed.</translation>
    </message>
    <message>
        <source>La base de antes quedó en %1; sus claves, en %2.</source>
        <translation>The database of before is in %1; its keys, in %2.</translation>
    </message>
    <message>
        <source>Personas borradas otra vez: %1.</source>
        <translation>People erased again: %1.</translation>
    </message>
    <message>
        <source>Claves públicas de los registros nuevos, para quien los compruebe:</source>
        <translation>Public keys of the new logs, for whoever verifies them:</translation>
    </message>
    <message>
        <source>¿Es correcta la hora de este equipo? Escriba «sí» para confirmarla:</source>
        <translation>Is this computer&apos;s time right? Type “yes” to confirm it:</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>%1 de %2 personas, %3 por segundo, faltan %4 s</source>
        <translation>%1 of %2 people, %3 a second, %4 s left</translation>
    </message>
    <message>
        <source>Este archivo se quedó en la línea %1: se sigue desde ahí.</source>
        <translation>This file was left at line %1: it goes on from there.</translation>
    </message>
    <message>
        <source>Padrón importado: %1 nuevas, %2 cambiadas, %3 iguales, %4 con algo que una visita confirmó, %5 rechazadas (entrada %6 del registro).</source>
        <translation>Register imported: %1 new, %2 changed, %3 the same, %4 with something a visit confirmed, %5 refused (log entry %6).</translation>
    </message>
    <message>
        <source>Lo que no se tomó, con su línea y su motivo, está en %1. Lleva datos personales: bórrelo cuando lo haya visto.</source>
        <translation>What was not taken, with its line and the reason, is in %1. It holds personal data: delete it once you have seen to it.</translation>
    </message>
    <message>
        <source>Escrito en %1 y %2 (entrada %3 del registro). Entréguelo a la persona y borre estos archivos: llevan todos sus datos.</source>
        <translation>Written to %1 and %2 (log entry %3). Give it to the person and delete these files: they hold all their data.</translation>
    </message>
    <message>
        <source>Correo: no hay servidor. Los mensajes esperan; configúrelo con «ventanilla-admin channels set».</source>
        <translation>Mail: there is no server. Messages wait; set it with “ventanilla-admin channels set”.</translation>
    </message>
    <message>
        <source>Correo: es una demostración, los mensajes se escriben en una carpeta.</source>
        <translation>Mail: this is a demonstration, messages are written into a folder.</translation>
    </message>
    <message>
        <source>Correo: lo configurado era de otro equipo o de antes de volver a una copia, y aquí no se puede leer. Configúrelo otra vez con «ventanilla-admin channels set».</source>
        <translation>Mail: what was set is of another machine or of before a restore, and cannot be read here. Set it again with “ventanilla-admin channels set”.</translation>
    </message>
    <message>
        <source>Correo: %1, puerto %2, %3.</source>
        <translation>Mail: %1, port %2, %3.</translation>
    </message>
    <message>
        <source>STARTTLS exigido</source>
        <translation>STARTTLS demanded</translation>
    </message>
    <message>
        <source>cifrado desde el principio</source>
        <translation>encrypted from the start</translation>
    </message>
    <message>
        <source>  sin usuario</source>
        <translation>  without a user</translation>
    </message>
    <message>
        <source>  usuario %1, con contraseña</source>
        <translation>  user %1, with a password</translation>
    </message>
    <message>
        <source>  envía como %1</source>
        <translation>  sends as %1</translation>
    </message>
    <message>
        <source>  confía en las autoridades de este equipo</source>
        <translation>  trusts the authorities of this machine</translation>
    </message>
    <message>
        <source>  confía además en la autoridad entregada</source>
        <translation>  trusts the authority that was given besides</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>Servidor de correo:</source>
        <translation>Mail server:</translation>
    </message>
    <message>
        <source>Cifrado (starttls o implicit):</source>
        <translation>Encryption (starttls or implicit):</translation>
    </message>
    <message>
        <source>Puerto:</source>
        <translation>Port:</translation>
    </message>
    <message>
        <source>Usuario en el servidor («-» si no pide):</source>
        <translation>User on the server (“-” if it asks for none):</translation>
    </message>
    <message>
        <source>Contraseña en el servidor (vacía: la de ahora):</source>
        <translation>Password on the server (empty: the present one):</translation>
    </message>
    <message>
        <source>Contraseña en el servidor:</source>
        <translation>Password on the server:</translation>
    </message>
    <message>
        <source>Dirección que envía:</source>
        <translation>Address that sends:</translation>
    </message>
    <message>
        <source>Archivo PEM de la autoridad de la institución (vacío: como ahora; «-»: ninguno):</source>
        <translation>PEM file of the institute&apos;s authority (empty: as now; “-”: none):</translation>
    </message>
    <message>
        <source>Entrada %1 del registro. Pruébelo con «ventanilla-admin channels test DIRECCIÓN».</source>
        <translation>Entry %1 of the log. Try it with “ventanilla-admin channels test ADDRESS”.</translation>
    </message>
    <message>
        <source>Copia del día: %1</source>
        <translation>The day&apos;s copy: %1</translation>
    </message>
    <message>
        <source>La copia del día no se hizo: %1</source>
        <translation>The day&apos;s copy was not made: %1</translation>
    </message>
    <message>
        <source>Por qué se da de baja (número de la lista):</source>
        <translation>Why it is closed (number of the list):</translation>
    </message>
    <message>
        <source>La lista de lo que no se tomó la vez anterior ya no está: se empieza desde el principio.</source>
        <translation>The list of what was not taken the time before is gone: it begins from the beginning.</translation>
    </message>
    <message>
        <source>Lo traído hasta aquí queda; con el mismo archivo se sigue desde ahí. Lo que no se tomó está en %1: lleva datos personales, bórrelo si ese archivo ya no se usará.</source>
        <translation>What came in so far stays; with the same file it goes on from there. What was not taken is in %1: it has personal data, remove it if that file will not be used any more.</translation>
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
        <source>No hacer nada si la oficina ya existe.</source>
        <translation>Do nothing if the office already exists.</translation>
    </message>
    <message>
        <source>Papel de la cuenta nueva: clerk, supervisor, auditor, administrator. Si no se dice: clerk; al recuperar, supervisor.</source>
        <translation>Role of the new account: clerk, supervisor, auditor, administrator. If not given: clerk; when recovering, supervisor.</translation>
    </message>
    <message>
        <source>Clase de número de la persona: cedula, pasaporte, codigo.</source>
        <translation>Kind of the person&apos;s number: cedula, pasaporte, codigo.</translation>
    </message>
    <message>
        <source>Exportar desde este día (2026-11-23).</source>
        <translation>Export from this day on (2026-11-23).</translation>
    </message>
    <message>
        <source>Exportar hasta este día, entero.</source>
        <translation>Export up to this day, all of it.</translation>
    </message>
    <message>
        <source>Exportar solo lo de una persona, cuyo número se pregunta.</source>
        <translation>Export only what concerns a person, whose number is asked for.</translation>
    </message>
    <message>
        <source>Exportar solo lo de quien atendió.</source>
        <translation>Export only what a member of staff did.</translation>
    </message>
    <message>
        <source>Exportar solo una acción, como la escribe el registro.</source>
        <translation>Export only one action, as the log writes it.</translation>
    </message>
    <message>
        <source>Exportar solo una visita.</source>
        <translation>Export only one visit.</translation>
    </message>
    <message>
        <source>Abrir los valores: solo con --person o --visit.</source>
        <translation>Open the values: with --person or --visit only.</translation>
    </message>
    <message>
        <source>Firmar la exportación con este archivo PKCS#12; su contraseña se pregunta.</source>
        <translation>Sign the export with this PKCS#12 file; its password is asked for.</translation>
    </message>
    <message>
        <source>Al volver a una copia: archivo con las claves públicas en las que se confía, si este equipo no las tiene.</source>
        <translation>When going back to a backup: file with the public keys that are trusted, if this machine does not have them.</translation>
    </message>
    <message>
        <source>Carpeta para la hoja del cierre del día.</source>
        <translation>Folder for the sheet of the closed day.</translation>
    </message>
    <message>
        <source>Al importar: en qué está escrito el archivo, si no es UTF-8 (windows-1252).</source>
        <translation>When importing: what the file is written in, if not UTF-8 (windows-1252).</translation>
    </message>
    <message>
        <source>Por qué se borran los datos de la persona: person-asks, court-order, registered-twice, kept-long-enough. Por qué se da de baja una cuenta: left, other-work, long-absence, misuse, by-mistake. Si no se dice, se pregunta.</source>
        <translation>Why the person&apos;s data are erased: person-asks, court-order, registered-twice, kept-long-enough. Why an account is closed: left, other-work, long-absence, misuse, by-mistake. If not said, it is asked.</translation>
    </message>
    <message>
        <source>init: crear la oficina | demo: crear una de demostración | staff add USUARIO: cuenta nueva | staff list: las cuentas | staff disable USUARIO: alguien se va | staff reset USUARIO: contraseña olvidada | staff unlock USUARIO: demasiados intentos | person unlock: persona con demasiadas validaciones fallidas | person erase: borrar los datos de una persona, con otra supervisión | policy approve ARCHIVO: cambiar la política, con una supervisión | channels show: cómo salen los correos | channels set: el servidor de correo | channels test DIRECCIÓN: un mensaje de prueba | keys rotate: renovar las claves | recovery renew: códigos de recuperación nuevos | recover: entrar con un código de recuperación | backup ARCHIVO: copia | restore ARCHIVO: volver a una copia, con dos supervisiones | close-day: cerrar el día | export ARCHIVO.zip: el registro, para quien lo compruebe sin Ventanilla | export people NOMBRE: todo lo de una persona, para ella (NOMBRE.pdf y NOMBRE.json) | import people ARCHIVO.csv: el padrón de personas</source>
        <translation>init: make the office | demo: make a demonstration one | staff add USER: a new account | staff list: the accounts | staff disable USER: somebody leaves | staff reset USER: a forgotten password | staff unlock USER: too many tries | person unlock: a person with too many failed validations | person erase: erase the data of a person, with another supervisor | policy approve FILE: change the policy, with a supervisor | channels show: how mail leaves | channels set: the mail server | channels test ADDRESS: a test message | keys rotate: renew the keys | recovery renew: new recovery codes | recover: come in with a recovery code | backup FILE: a copy | restore FILE: go back to a copy, with two supervisors | close-day: close the day | export FILE.zip: the log, for whoever checks it without Ventanilla | export people NAME: all of a person, for them (NAME.pdf and NAME.json) | import people FILE.csv: the register of people</translation>
    </message>
</context>
<context>
    <name>AdminTabs</name>
    <message>
        <source>Reglas</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Respaldo</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>la carpeta de claves de este equipo</source>
        <translation>this computer&apos;s key folder</translation>
    </message>
    <message>
        <source>el último cierre de día, en la carpeta de claves</source>
        <translation>the last close of day, in the key folder</translation>
    </message>
    <message>
        <source>el último cierre de día, en el llavero de este usuario</source>
        <translation>the last close of day, in this user&apos;s keyring</translation>
    </message>
    <message numerus="yes">
        <source>Alarma: la base de datos es anterior a lo que se recuerda de ella. Faltan %n entradas del registro.</source>
        <translation>
            <numerusform>Alarm: the database is older than what is remembered of it. %n entry of the log is missing.</numerusform>
            <numerusform>Alarm: the database is older than what is remembered of it. %n entries of the log are missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nada se guarda y aquí no se atiende a nadie. Llame a supervisión: puede entrar, leer y exportar el registro. Lo recuerda %1. La oficina vuelve a trabajar con «ventanilla-admin restore», que nombra el registro anterior: %2.</source>
        <extracomment>%1 where the later state is remembered, %2 name of a log</extracomment>
        <translation>Nothing is saved and nobody is served here. Call a supervisor, who can sign in, read and export the log. It is remembered by %1. The office works again after “ventanilla-admin restore”, which names the earlier log: %2.</translation>
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
        <source>Falta la base de datos: este equipo recuerda una oficina y su base no está.</source>
        <extracomment>%1 a folder</extracomment>
        <translation>The database is missing: this computer remembers an office, and its database is not there.</translation>
    </message>
    <message>
        <source>No se creó nada en su lugar. Llame a supervisión: se repone una copia con «ventanilla-admin restore». Si de verdad quiere otra oficina, guarde antes en otro lugar la carpeta %1.</source>
        <translation>Nothing was made in its place. Call a supervisor: a backup is restored with “ventanilla-admin restore”. If you really want another office, first put the folder %1 away safely.</translation>
    </message>
    <message>
        <source>La base de datos es más antigua que lo que este equipo recuerda.</source>
        <translation>The database is older than what this computer remembers.</translation>
    </message>
    <message>
        <source>No se guarda nada hasta que se aclare. Llame a supervisión: puede entrar, leer y exportar el registro; la oficina sigue con «ventanilla-admin restore».</source>
        <translation>Nothing is saved until this is cleared up. Call a supervisor, who can sign in, read and export the log; the office goes on with “ventanilla-admin restore”.</translation>
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
        <source>La hora de este equipo es %1, %2.</source>
        <extracomment>%1 day and %2 time of this machine</extracomment>
        <translation>This computer&apos;s time is %1, %2.</translation>
    </message>
    <message>
        <source>El registro va por el %1, %2. Si la hora no es correcta, corríjala en el equipo y vuelva a abrir Ventanilla; si lo es, un supervisor lo confirma al entrar.</source>
        <extracomment>%1 day and %2 time of the newest entry</extracomment>
        <translation>The log has come to %1, %2. If the time is wrong, correct it on the computer and open Ventanilla again; if it is right, a supervisor confirms it when signing in.</translation>
    </message>
    <message>
        <source>La hora de este equipo cambió desde que se abrió Ventanilla.</source>
        <translation>This computer&apos;s time has changed since Ventanilla was opened.</translation>
    </message>
    <message>
        <source>No entró nadie. Cierre Ventanilla y ábrala otra vez para ver la hora que hay ahora.</source>
        <translation>Nobody was signed in. Close Ventanilla and open it again to see the time there is now.</translation>
    </message>
    <message>
        <source>La hora de este equipo no está confirmada.</source>
        <translation>This computer&apos;s time is not confirmed.</translation>
    </message>
    <message>
        <source>No entró nadie. Llame a su supervisor: si la hora es correcta, lo confirma al entrar; después entra usted.</source>
        <translation>Nobody was signed in. Call your supervisor: if the time is right, they confirm it when signing in; then you sign in.</translation>
    </message>
    <message>
        <source>El reloj de este equipo está atrasado: dice %1, %2; la última entrada es del %3, %4.</source>
        <extracomment>day and time of this machine, then of the newest entry</extracomment>
        <translation>This machine&apos;s clock is behind: it says %1, %2; the last entry is of %3, %4.</translation>
    </message>
    <message>
        <source>No se guardó nada. Ponga la hora correcta y vuelva a empezar.</source>
        <translation>Nothing was saved. Set the right time and start again.</translation>
    </message>
    <message>
        <source>La copia no está íntegra (veredicto %1).</source>
        <translation>The backup is not intact (verdict %1).</translation>
    </message>
    <message>
        <source>No se cambió nada. Busque otra copia, y llame a auditoría.</source>
        <translation>Nothing was changed. Look for another backup, and call an auditor.</translation>
    </message>
    <message>
        <source>La copia es de otra oficina.</source>
        <translation>The backup is another office&apos;s.</translation>
    </message>
    <message>
        <source>No se cambió nada. Busque la copia de esta oficina.</source>
        <translation>Nothing was changed. Look for this office&apos;s backup.</translation>
    </message>
    <message>
        <source>La copia dice ser de después: su última entrada es del %1, %2.</source>
        <translation>The backup says that it is of later: its last entry is of %1, %2.</translation>
    </message>
    <message>
        <source>No se cambió nada. Ponga en hora el reloj de este equipo y vuelva a empezar.</source>
        <translation>Nothing was changed. Set this machine&apos;s clock right and begin again.</translation>
    </message>
    <message>
        <source>No hay carpeta para las copias.</source>
        <translation>There is no folder for the copies.</translation>
    </message>
    <message>
        <source>Administración la elige en «Respaldo».</source>
        <translation>Administration chooses it in “Backup”.</translation>
    </message>
    <message>
        <source>La carpeta de las copias no está: %1.</source>
        <extracomment>%1 a folder</extracomment>
        <translation>The folder for the copies is not there: %1.</translation>
    </message>
    <message>
        <source>Conecte el disco o la unidad de red, o elija otra carpeta.</source>
        <translation>Connect the disk or the network drive, or choose another folder.</translation>
    </message>
    <message>
        <source>En la carpeta de las copias no se puede escribir: %1.</source>
        <translation>The folder for the copies cannot be written in: %1.</translation>
    </message>
    <message>
        <source>Elija otra, o pida permiso de escritura en ella para la cuenta de este equipo.</source>
        <translation>Choose another one, or ask for leave to write in it for this computer&apos;s account.</translation>
    </message>
    <message>
        <source>Queda muy poco espacio en el disco: no se abren visitas nuevas.</source>
        <translation>Very little room is left on the disk: no new visits are opened.</translation>
    </message>
    <message>
        <source>Lo que está abierto se puede terminar, y el día se puede cerrar. Llame a quien administra: hay que liberar espacio.</source>
        <translation>What is open can be ended, and the day can be closed. Call whoever administers: room has to be made.</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Ventanilla</source>
        <extracomment>the name of the product</extracomment>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>Mostrador</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F2</translation>
    </message>
    <message>
        <source>Mi actividad</source>
        <translation>My activity</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>F1</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F1</translation>
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
    <message>
        <source>Menú</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>F10</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F10</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Verificación</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administration</translation>
    </message>
</context>
<context>
    <name>ApprovalCard</name>
    <message>
        <source>Aprueba otra persona</source>
        <translation>Another person approves</translation>
    </message>
    <message>
        <source>&amp;Usuario de quien aprueba</source>
        <translation>&amp;User of who approves</translation>
    </message>
    <message>
        <source>Usuario de quien aprueba</source>
        <translation>User of who approves</translation>
    </message>
    <message>
        <source>Con&amp;traseña</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>Contraseña de quien aprueba</source>
        <translation>Password of who approves</translation>
    </message>
    <message>
        <source>Los cuatro últimos</source>
        <translation>The last four</translation>
    </message>
    <message>
        <source>No apr&amp;obar</source>
        <translation>D&amp;o not approve</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>Nadie borra solo los datos de una persona. Lea el resumen; si algo no cuadra con la solicitud, no apruebe.</source>
        <translation>Nobody erases a person&apos;s data alone. Read the summary; if anything does not match the request, do not approve.</translation>
    </message>
    <message>
        <source>Se borran para siempre los datos de</source>
        <translation>To be erased for good: the data of</translation>
    </message>
    <message>
        <source>Los &amp;cuatro últimos de su número</source>
        <translation>The last &amp;four of the number</translation>
    </message>
    <message>
        <source>Se leen en la solicitud o en el documento; aquí no están.</source>
        <translation>Read them on the request or the document; they are not here.</translation>
    </message>
    <message>
        <source>Número que empieza así: %1</source>
        <extracomment>the first digits of a number, the rest hidden</extracomment>
        <translation>Number that begins like this: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n años</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin correo registrado</source>
        <translation>No registered e-mail</translation>
    </message>
    <message>
        <source>Correo: %1</source>
        <translation>E-mail: %1</translation>
    </message>
    <message>
        <source>Sin celular registrado</source>
        <translation>No registered mobile</translation>
    </message>
    <message>
        <source>Celular: %1</source>
        <translation>Mobile: %1</translation>
    </message>
    <message>
        <source>Tiene una visita que espera: termina sin cambiar nada.</source>
        <translation>Has a visit that waits: it ends without changing anything.</translation>
    </message>
    <message>
        <source>Motivo: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Las reglas de la oficina las cambia administración con la aprobación de una supervisión.</source>
        <translation>The office&apos;s rules are changed by administration with a supervisor&apos;s approval.</translation>
    </message>
    <message>
        <source>La oficina trabaja desde la próxima vez con la política</source>
        <translation>From the next opening on the office works with the policy</translation>
    </message>
    <message>
        <source>Los &amp;cuatro últimos de la huella</source>
        <translation>The last &amp;four of the fingerprint</translation>
    </message>
    <message>
        <source>Están al final de la huella de la política.</source>
        <translation>They are at the end of the policy&apos;s fingerprint.</translation>
    </message>
    <message>
        <source>Ninguna regla cambia: solo palabras del archivo.</source>
        <translation>No rule changes: only words of the file.</translation>
    </message>
    <message numerus="yes">
        <source>Frente a las reglas de fábrica cambian %n:</source>
        <translation>
            <numerusform>Compared with the built-in rules %n changes:</numerusform>
            <numerusform>Compared with the built-in rules %n change:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frente a las reglas de ahora cambian %n:</source>
        <translation>
            <numerusform>Compared with the present rules %n changes:</numerusform>
            <numerusform>Compared with the present rules %n change:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: antes %2; después %3</source>
        <extracomment>a rule of the policy file, its value before and after</extracomment>
        <translation>%1: before %2; after %3</translation>
    </message>
    <message>
        <source>Huella: %1</source>
        <translation>Fingerprint: %1</translation>
    </message>
    <message>
        <source>La persona lo pide</source>
        <translation>The person asks for it</translation>
    </message>
    <message>
        <source>Lo ordena una autoridad</source>
        <translation>An authority orders it</translation>
    </message>
    <message>
        <source>Está registrada dos veces</source>
        <translation>Registered twice</translation>
    </message>
    <message>
        <source>Pasó el tiempo de conservar los datos</source>
        <translation>The time of keeping the data is over</translation>
    </message>
    <message>
        <source>Una copia devuelve la oficina a otro día: lo deciden dos supervisiones. Lea qué se pierde; si algo no cuadra, no apruebe.</source>
        <translation>A backup takes the office back to another day: two supervisors decide it. Read what is lost; if anything does not fit, do not approve.</translation>
    </message>
    <message>
        <source>La oficina vuelve a ser la de la copia</source>
        <translation>The office becomes again that of the backup</translation>
    </message>
    <message>
        <source>Están al final de la huella de la copia.</source>
        <translation>They are at the end of the backup&apos;s fingerprint.</translation>
    </message>
    <message>
        <source>Oficina: %1</source>
        <translation>Office: %1</translation>
    </message>
    <message>
        <source>Su última entrada: %1, %2</source>
        <extracomment>day and time of the newest entry of a backup</extracomment>
        <translation>Its last entry: %1, %2</translation>
    </message>
    <message>
        <source>Entradas del registro: %1</source>
        <translation>Entries of the log: %1</translation>
    </message>
    <message>
        <source>Personas: %1</source>
        <translation>People: %1</translation>
    </message>
    <message numerus="yes">
        <source>Se pierde lo que se hizo después: %n entradas del registro.</source>
        <translation>
            <numerusform>What was done later is lost: %n entry of the log.</numerusform>
            <numerusform>What was done later is lost: %n entries of the log.</numerusform>
        </translation>
    </message>
    <message>
        <source>Este equipo no recuerda ninguna entrada posterior.</source>
        <translation>This machine remembers no later entry.</translation>
    </message>
    <message>
        <source>Lo que se hizo después, si algo se hizo, se pierde: no se sabe cuánto.</source>
        <translation>What was done later, if anything was, is lost: nobody knows how much.</translation>
    </message>
    <message>
        <source>ATENCIÓN: no se puede demostrar que lo perdido fuera la continuación de esta copia.</source>
        <translation>ATTENTION: it cannot be proved that what is lost went on from this backup.</translation>
    </message>
    <message numerus="yes">
        <source>Se vuelven a borrar las personas de la lista de borrados: %n.</source>
        <translation>
            <numerusform>The people of the list of erasures are erased again: %n.</numerusform>
            <numerusform>The people of the list of erasures are erased again: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Vuelven a entrar cuentas que hoy están cerradas: %1</source>
        <translation>Accounts that are closed today come back in: %1</translation>
    </message>
    <message>
        <source>ATENCIÓN: la base de ahora no está o no abre. Las contraseñas y los papeles son los de la copia.</source>
        <translation>ATTENTION: the present database is not there or does not open. Passwords and roles are those of the backup.</translation>
    </message>
    <message>
        <source>ATENCIÓN: la copia se comprobó con las claves de un archivo (--vkey), no con las de este equipo.</source>
        <translation>ATTENTION: the backup was verified with the keys of a file (--vkey), not with this machine&apos;s.</translation>
    </message>
    <message>
        <source>ATENCIÓN: sin la clave del mostrador no se pudo comprobar el contenido de los datos; vale como está en la copia.</source>
        <translation>ATTENTION: without the counter&apos;s key the contents of the records could not be checked; they count as they are in the backup.</translation>
    </message>
</context>
<context>
    <name>AskedWords</name>
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
        <source>Correo: lo escribe</source>
        <translation>E-mail: being typed</translation>
    </message>
    <message>
        <source>La persona escribe su correo.</source>
        <translation>The person types their e-mail.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: elige su imagen.</source>
        <translation>On the person&apos;s screen now: choosing their image.</translation>
    </message>
    <message>
        <source>Imagen: la elige</source>
        <translation>Image: being chosen</translation>
    </message>
    <message>
        <source>La persona elige su imagen.</source>
        <translation>The person chooses their image.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: elige cómo recuperar su clave.</source>
        <translation>On the person&apos;s screen now: choosing how to recover their password.</translation>
    </message>
    <message>
        <source>Preferencias: elige</source>
        <translation>Preferences: being chosen</translation>
    </message>
    <message>
        <source>La persona elige cómo recuperar su clave.</source>
        <translation>The person chooses how to recover their password.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: contesta sus preguntas.</source>
        <translation>On the person&apos;s screen now: answering their questions.</translation>
    </message>
    <message>
        <source>Preguntas: %1 de %2</source>
        <extracomment>questions answered, and how many are needed</extracomment>
        <translation>Questions: %1 of %2</translation>
    </message>
    <message>
        <source>La persona contesta sus preguntas.</source>
        <translation>The person answers their questions.</translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: escribe el código.</source>
        <translation>On the person&apos;s screen now: typing the code.</translation>
    </message>
    <message>
        <source>Espera el código</source>
        <translation>Waits for the code</translation>
    </message>
    <message>
        <source>Falta que vuelva el código.</source>
        <translation>The code has not come back yet.</translation>
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
    <name>AuditPage</name>
    <message>
        <source>Buscar en el registro</source>
        <translation>Search the log</translation>
    </message>
    <message>
        <source>Folio, fecha, cédula entera, usuario, acción o entrada</source>
        <translation>Folio, date, whole cédula, sign-in name, action or entry</translation>
    </message>
    <message>
        <source>F3</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F3</translation>
    </message>
    <message>
        <source>Busca&amp;r</source>
        <translation>Sea&amp;rch</translation>
    </message>
    <message>
        <source>&amp;Desde</source>
        <translation>Fro&amp;m</translation>
    </message>
    <message>
        <source>Desde el día</source>
        <translation>From the day</translation>
    </message>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>&amp;Hasta</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>Hasta el día</source>
        <translation>Until the day</translation>
    </message>
    <message>
        <source>Registr&amp;o</source>
        <translation>L&amp;og</translation>
    </message>
    <message>
        <source>Qué registro</source>
        <translation>Which log</translation>
    </message>
    <message>
        <source>&amp;Ir a</source>
        <translation>Go &amp;to</translation>
    </message>
    <message>
        <source>Ir a una entrada o a un día</source>
        <translation>Go to an entry or a day</translation>
    </message>
    <message>
        <source>Entrada o fecha</source>
        <translation>Entry or date</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Añadir &amp;filtro…</source>
        <translation>Add &amp;filter…</translation>
    </message>
    <message>
        <source>&amp;Quitar todos</source>
        <translation>&amp;Clear all</translation>
    </message>
    <message>
        <source>Entradas del registro</source>
        <translation>Entries of the log</translation>
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
        <source>Dejar de buscar</source>
        <translation>Stop searching</translation>
    </message>
    <message>
        <source>Ac&amp;tualizar</source>
        <translation>Refres&amp;h</translation>
    </message>
    <message>
        <source>F5</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F5</translation>
    </message>
    <message>
        <source>Pru&amp;ebas…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Exportar con pruebas…</source>
        <translation>&amp;Export with proofs…</translation>
    </message>
    <message>
        <source>Un ZIP de lo filtrado que un auditor o un juzgado comprueba sin este programa</source>
        <translation>A ZIP of what is filtered that an auditor or a court checks without this program</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Guardar como hoja (CSV)…</source>
        <translation>Save as a sheet (CSV)…</translation>
    </message>
    <message>
        <source>Lo filtrado, para una hoja de cálculo; sin pruebas</source>
        <translation>What is filtered, for a spreadsheet; without proofs</translation>
    </message>
    <message>
        <source>Abrir…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Abrir exporta&amp;ción…</source>
        <translation>Open an export (&amp;ZIP)…</translation>
    </message>
    <message>
        <source>Ver aquí, solo para leer, la exportación de otro mostrador u oficina</source>
        <translation>See the export of another counter or office here, read-only</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Cambios en fichas</source>
        <translation>Changes to records</translation>
    </message>
    <message>
        <source>Visitas</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Validar la identidad</source>
        <translation>Validating identity</translation>
    </message>
    <message>
        <source>Datos vistos</source>
        <translation>Data seen</translation>
    </message>
    <message>
        <source>Correos y códigos</source>
        <translation>Messages and codes</translation>
    </message>
    <message>
        <source>Entradas y contraseñas</source>
        <translation>Sign-ins and passwords</translation>
    </message>
    <message>
        <source>Cuentas del personal</source>
        <translation>Staff accounts</translation>
    </message>
    <message>
        <source>Claves, copias y reloj</source>
        <translation>Keys, backups and clock</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Celular</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Imagen de seguridad</source>
        <translation>Security image</translation>
    </message>
    <message>
        <source>Formas de recuperar</source>
        <translation>Ways to recover</translation>
    </message>
    <message>
        <source>Número escrito</source>
        <translation>Number typed</translation>
    </message>
    <message>
        <source>RUC escrito</source>
        <translation>RUC typed</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Mostrador %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>Entrada</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Fecha y hora</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Persona (seudónimo)</source>
        <translation>Person (pseudonym)</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Datos</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Padrón y fichas</source>
        <translation>Register and records</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Respaldo</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Dónde van las copias</source>
        <translation>Where the copies go</translation>
    </message>
    <message>
        <source>Mejor en otro disco: una unidad de red o un disco externo que no esté siempre aquí. La copia no lleva claves ni contraseñas en claro; quien la encuentre no lee datos de nadie.</source>
        <translation>Best on another disk: a network drive, or an external disk that is not always here. A copy has no keys and no passwords in clear; whoever finds it reads nobody&apos;s data.</translation>
    </message>
    <message>
        <source>&amp;Carpeta</source>
        <translation>&amp;Folder</translation>
    </message>
    <message>
        <source>Carpeta de las copias</source>
        <translation>Folder for the copies</translation>
    </message>
    <message>
        <source>E&amp;legir…</source>
        <translation>&amp;Choose…</translation>
    </message>
    <message>
        <source>Guard&amp;ar carpeta</source>
        <translation>&amp;Keep folder</translation>
    </message>
    <message>
        <source>Copias</source>
        <translation>Copies</translation>
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
        <source>&amp;Detener</source>
        <translation>Sto&amp;p</translation>
    </message>
    <message>
        <source>&amp;Respaldar ahora</source>
        <translation>Back &amp;up now</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cuánto va de la copia</source>
        <translation>How far the copy is</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>no hay espacio donde van las copias</source>
        <translation>there is no room where the copies go</translation>
    </message>
    <message>
        <source>la carpeta de las copias no está</source>
        <translation>the folder for the copies is not there</translation>
    </message>
    <message>
        <source>en la carpeta de las copias no se puede escribir</source>
        <translation>the folder for the copies cannot be written in</translation>
    </message>
    <message>
        <source>no hay carpeta elegida</source>
        <translation>no folder is chosen</translation>
    </message>
    <message>
        <source>se detuvo antes de terminar</source>
        <translation>it was stopped before it ended</translation>
    </message>
    <message>
        <source>no se pudo leer o escribir</source>
        <translation>it could not be read or written</translation>
    </message>
    <message>
        <source>La carpeta está y se puede escribir en ella.</source>
        <translation>The folder is there and can be written in.</translation>
    </message>
    <message>
        <source>Está en el mismo disco que los datos.</source>
        <translation>It lies on the same disk as the data.</translation>
    </message>
    <message>
        <source>Si ese disco se daña, se pierden los datos y las copias. Mejor otro disco o una unidad de red.</source>
        <translation>If that disk breaks, data and copies are lost. Better another disk or a network drive.</translation>
    </message>
    <message>
        <source>Está en otro disco que los datos.</source>
        <translation>It lies on another disk than the data.</translation>
    </message>
    <message>
        <source>Quedan %1 libres; una copia ocupa unos %2.</source>
        <extracomment>sizes such as 1.2 GB</extracomment>
        <translation>%1 are free; a copy takes about %2.</translation>
    </message>
    <message>
        <source>Todavía no se hizo ninguna copia desde este mostrador.</source>
        <translation>No copy has been made from this counter yet.</translation>
    </message>
    <message>
        <source>Última copia: %1, %2.</source>
        <extracomment>day and time of the last copy</extracomment>
        <translation>Last copy: %1, %2.</translation>
    </message>
    <message>
        <source>Hace más de %1 días.</source>
        <translation>More than %1 days ago.</translation>
    </message>
    <message>
        <source>El último intento falló el %1 a las %2: %3.</source>
        <translation>The last try failed on %1 at %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>En la carpeta hay %n copias de este mostrador.</source>
        <translation>
            <numerusform>There is %n copy of this counter in the folder.</numerusform>
            <numerusform>There are %n copies of this counter in the folder.</numerusform>
        </translation>
    </message>
    <message>
        <source>La copia falló: %1</source>
        <translation>The copy failed: %1</translation>
    </message>
    <message>
        <source>Todavía sin copia</source>
        <translation>No copy yet</translation>
    </message>
    <message numerus="yes">
        <source>Sin copia desde hace %n días</source>
        <translation>
            <numerusform>No copy for %n day</numerusform>
            <numerusform>No copy for %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Copia del %1</source>
        <extracomment>the last copy of the database; a day</extracomment>
        <translation>Copy of %1</translation>
    </message>
    <message>
        <source>En %1 (%2). Entrada %3 del registro.</source>
        <translation>In %1 (%2). Log entry %3.</translation>
    </message>
    <message numerus="yes">
        <source>Se borraron %n copias antiguas.</source>
        <translation>
            <numerusform>%n old copy was removed.</numerusform>
            <numerusform>%n old copies were removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copia hecha.</source>
        <translation>Copy made.</translation>
    </message>
    <message>
        <source>La copia se detuvo.</source>
        <translation>The copy was stopped.</translation>
    </message>
    <message>
        <source>No quedó ningún archivo a medias. El mostrador sigue igual.</source>
        <translation>No half file is left. The counter goes on as it was.</translation>
    </message>
    <message>
        <source>La copia no se hizo: no hay espacio donde van las copias.</source>
        <translation>The copy was not made: there is no room where the copies go.</translation>
    </message>
    <message>
        <source>Libere espacio allí o elija otra carpeta. El mostrador sigue igual.</source>
        <translation>Make room there or choose another folder. The counter goes on as it was.</translation>
    </message>
    <message>
        <source>La copia no se hizo: ya hay una de este mismo segundo.</source>
        <translation>The copy was not made: there is one of this very second already.</translation>
    </message>
    <message>
        <source>Ninguna se sobrescribe. Vuelva a intentar.</source>
        <translation>None is written over. Try again.</translation>
    </message>
    <message>
        <source>La copia no se hizo: no se pudo escribir en la carpeta.</source>
        <translation>The copy was not made: the folder could not be written in.</translation>
    </message>
    <message>
        <source>Elija otra, o pida permiso de escritura en ella. El mostrador sigue igual.</source>
        <translation>Choose another one, or ask for leave to write in it. The counter goes on as it was.</translation>
    </message>
    <message>
        <source>La copia no se hizo.</source>
        <translation>The copy was not made.</translation>
    </message>
    <message>
        <source>Queda poco espacio en el disco: %1.</source>
        <translation>Little room is left on the disk: %1.</translation>
    </message>
    <message>
        <source>Se puede seguir trabajando. Llame a quien administra: hay que liberar espacio antes de que se llene.</source>
        <translation>You can go on working. Call whoever administers: room has to be made before it is full.</translation>
    </message>
    <message>
        <source>Disco: quedan %1</source>
        <translation>Disk: %1 left</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Imagen</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Registrada</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Nueva (no se muestra)</source>
        <translation>New (not shown)</translation>
    </message>
    <message>
        <source>La eligió la persona</source>
        <translation>Chosen by the person</translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation>None</translation>
    </message>
    <message>
        <source>El mismo, probado</source>
        <translation>The same, proved</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Código devuelto %1</source>
        <translation>Code returned %1</translation>
    </message>
    <message>
        <source>Pendiente: falta el código</source>
        <translation>Pending: code missing</translation>
    </message>
    <message>
        <source>Falta el código</source>
        <translation>Code missing</translation>
    </message>
    <message>
        <source>Registradas</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Recuperación</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>Elegidas antes</source>
        <translation>Chosen earlier</translation>
    </message>
    <message>
        <source>Antes de apartar la visita</source>
        <translation>Before the visit was set aside</translation>
    </message>
    <message>
        <source>En persona</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Siempre vale</source>
        <translation>Always valid</translation>
    </message>
    <message>
        <source>Enlace y en persona</source>
        <translation>Link and in person</translation>
    </message>
    <message>
        <source>Enlace por correo</source>
        <translation>Link by e-mail</translation>
    </message>
    <message>
        <source>Correo probado</source>
        <translation>E-mail proved</translation>
    </message>
    <message>
        <source>El enlace no cuenta sin el código</source>
        <translation>The link does not count without the code</translation>
    </message>
    <message>
        <source>Celular</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Sin confirmar: no hay SMS</source>
        <translation>Not confirmed: there is no SMS</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Questions</translation>
    </message>
    <message numerus="yes">
        <source>%n nuevas</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message>
        <source>Contestadas %1 de %2</source>
        <extracomment>%1 questions answered, %2 needed</extracomment>
        <translation>%1 of %2 answered</translation>
    </message>
</context>
<context>
    <name>ChannelWords</name>
    <message>
        <source>STARTTLS (suele ser el puerto 587)</source>
        <translation>STARTTLS (usually port 587)</translation>
    </message>
    <message>
        <source>TLS desde el comienzo (puerto 465)</source>
        <translation>TLS from the beginning (port 465)</translation>
    </message>
    <message>
        <source>sin servidor</source>
        <translation>no server</translation>
    </message>
    <message>
        <source>carpeta de la demostración</source>
        <translation>the demonstration&apos;s folder</translation>
    </message>
    <message>
        <source>en uso</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>hay que volver a escribirlo</source>
        <translation>it has to be typed again</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Correo electrónico</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>El servidor al que la oficina entrega sus correos, siempre con cifrado. La contraseña no se muestra nunca; se guarda cifrada con la clave de este mostrador.</source>
        <translation>The server that the office hands its mail to, always encrypted. The password is never shown; it is kept encrypted with this counter&apos;s key.</translation>
    </message>
    <message>
        <source>Servid&amp;or</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>Servidor de correo</source>
        <translation>Mail server</translation>
    </message>
    <message>
        <source>P&amp;uerto</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Puerto del servidor de correo</source>
        <translation>Port of the mail server</translation>
    </message>
    <message>
        <source>C&amp;ifrado</source>
        <translation>En&amp;cryption</translation>
    </message>
    <message>
        <source>Cifrado con el servidor de correo</source>
        <translation>Encryption with the mail server</translation>
    </message>
    <message>
        <source>Usua&amp;rio, si lo pide</source>
        <translation>&amp;User, if asked for</translation>
    </message>
    <message>
        <source>Usuario del servidor de correo</source>
        <translation>User of the mail server</translation>
    </message>
    <message>
        <source>Co&amp;ntraseña</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>Contraseña del servidor de correo</source>
        <translation>Password of the mail server</translation>
    </message>
    <message>
        <source>R&amp;emitente</source>
        <translation>S&amp;ender</translation>
    </message>
    <message>
        <source>Dirección de la que salen los correos</source>
        <translation>Address that mail leaves from</translation>
    </message>
    <message>
        <source>Certi&amp;ficados…</source>
        <translation>Certi&amp;ficates…</translation>
    </message>
    <message>
        <source>&amp;Quitar certificados</source>
        <translation>Ta&amp;ke certificates away</translation>
    </message>
    <message>
        <source>Gu&amp;ardar canal</source>
        <translation>Keep ch&amp;annel</translation>
    </message>
    <message>
        <source>Probar</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>&amp;Dirección que recibe la prueba</source>
        <translation>A&amp;ddress that gets the try</translation>
    </message>
    <message>
        <source>Dirección que recibe la prueba</source>
        <translation>Address that gets the try</translation>
    </message>
    <message>
        <source>&amp;Probar el canal</source>
        <translation>&amp;Try the channel</translation>
    </message>
    <message>
        <source>Mensajes al celular (SMS)</source>
        <translation>Messages to the mobile (SMS)</translation>
    </message>
    <message>
        <source>Este programa todavía no envía SMS. Un celular se guarda sin comprobar y no cuenta para recuperar la clave.</source>
        <translation>This program does not send SMS yet. A mobile is kept unconfirmed and does not count for recovering the password.</translation>
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
        <source>Ac&amp;tualizar</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>F5</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F5</translation>
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
    <message>
        <source>Apar&amp;tar visita</source>
        <translation>Se&amp;t visit aside</translation>
    </message>
    <message>
        <source>Abandonar…</source>
        <extracomment>the same where there is little width</extracomment>
        <translation>Abandon…</translation>
    </message>
    <message>
        <source>Apar&amp;tar</source>
        <extracomment>the same where there is little width</extracomment>
        <translation>Se&amp;t aside</translation>
    </message>
    <message>
        <source>&amp;Mostrar resumen</source>
        <extracomment>the same where there is little width</extracomment>
        <translation>&amp;Show summary</translation>
    </message>
</context>
<context>
    <name>EmailPanel</name>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Pedir &amp;otra dirección</source>
        <translation>An&amp;other address</translation>
    </message>
    <message>
        <source>Seguir sin el &amp;código</source>
        <translation>Go on without &amp;code</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>Apellidos &amp;y nombres</source>
        <translation>&amp;Surnames and names</translation>
    </message>
    <message>
        <source>Apellidos y nombres de la cuenta nueva</source>
        <translation>Surnames and names of the new account</translation>
    </message>
    <message>
        <source>Cédula prop&amp;ia, si la da</source>
        <translation>Cédula of their own, &amp;if given</translation>
    </message>
    <message>
        <source>Cédula de quien usará la cuenta: así no se atiende a sí misma</source>
        <translation>Cédula of whoever will use the account, so that they do not serve themselves</translation>
    </message>
    <message>
        <source>Primera contr&amp;aseña</source>
        <translation>First pass&amp;word</translation>
    </message>
    <message>
        <source>Primera contraseña, de un solo uso</source>
        <translation>First password, to be used once</translation>
    </message>
    <message>
        <source>Dar acc&amp;eso</source>
        <translation>Give &amp;access</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>Antes</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Después</source>
        <translation>After</translation>
    </message>
    <message>
        <source>&amp;Mostrar…</source>
        <translation>&amp;Show…</translation>
    </message>
    <message>
        <source>Guardar &amp;prueba…</source>
        <translation>Save &amp;proof…</translation>
    </message>
    <message>
        <source>Toda la &amp;visita</source>
        <translation>Whole &amp;visit</translation>
    </message>
    <message>
        <source>La visita, entrada por entrada</source>
        <translation>The visit, entry by entry</translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Borrar los datos de una persona</source>
        <translation>Erase a person&apos;s data</translation>
    </message>
    <message>
        <source>La persona</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>Escriba el número, o léalo con el escáner. La búsqueda queda anotada.</source>
        <translation>Type the number, or scan it. The search is logged.</translation>
    </message>
    <message>
        <source>&amp;Documento</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>Documento de la persona</source>
        <translation>The person&apos;s document</translation>
    </message>
    <message>
        <source>&amp;Número</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>Número de la persona</source>
        <translation>The person&apos;s number</translation>
    </message>
    <message>
        <source>Por &amp;qué se borran</source>
        <translation>Wh&amp;y they are erased</translation>
    </message>
    <message>
        <source>No hay vuelta: la oficina ya no puede abrir esos datos, y una copia anterior los pierde al restaurarse. El registro sigue diciendo qué se hizo, no de quién. Aprueba otra persona de supervisión.</source>
        <translation>There is no way back: the office can open those data no more, and an earlier backup loses them when it is restored. The log goes on saying what was done, not whose. Another supervisor approves.</translation>
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
        <source>&amp;Buscar a la persona</source>
        <translation>Find the &amp;person</translation>
    </message>
    <message>
        <source>Pedir &amp;aprobación</source>
        <translation>&amp;Ask for approval</translation>
    </message>
    <message>
        <source>A&amp;probar y borrar</source>
        <translation>App&amp;rove and erase</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Un archivo ZIP que cualquiera comprueba sin este programa. Antes se verifica todo; la exportación queda anotada.</source>
        <translation>A ZIP file that anybody checks without this program. Everything is verified first; the export is logged.</translation>
    </message>
    <message>
        <source>Desde el dí&amp;a</source>
        <translation>From the &amp;day</translation>
    </message>
    <message>
        <source>Desde el día, dd/mm/aaaa; vacío: desde el principio</source>
        <translation>From the day, dd/mm/yyyy; empty: from the beginning</translation>
    </message>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Hasta e&amp;l día</source>
        <translation>U&amp;ntil the day</translation>
    </message>
    <message>
        <source>Hasta el día, dd/mm/aaaa; vacío: hasta hoy</source>
        <translation>Until the day, dd/mm/yyyy; empty: until today</translation>
    </message>
    <message>
        <source>Archivo de firma (P&amp;KCS#12), si se firma</source>
        <translation>Signing file (P&amp;KCS#12), if it is signed</translation>
    </message>
    <message>
        <source>Archivo de firma; vacío: sin firma</source>
        <translation>Signing file; empty: unsigned</translation>
    </message>
    <message>
        <source>&amp;Buscar…</source>
        <translation>Bro&amp;wse…</translation>
    </message>
    <message>
        <source>Co&amp;ntraseña de ese archivo</source>
        <translation>P&amp;assword of that file</translation>
    </message>
    <message>
        <source>Contraseña del archivo de firma</source>
        <translation>Password of the signing file</translation>
    </message>
    <message>
        <source>Cuánto se ha exportado</source>
        <translation>How much has been exported</translation>
    </message>
    <message>
        <source>&amp;Ya no</source>
        <translation>Let it &amp;be</translation>
    </message>
    <message>
        <source>Detener la e&amp;xportación</source>
        <translation>Stop the e&amp;xport</translation>
    </message>
    <message>
        <source>G&amp;uardar como…</source>
        <translation>Save &amp;it as…</translation>
    </message>
    <message>
        <source>Exportar con pruebas</source>
        <translation>Export with proofs</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>acceso a datos personales</source>
        <translation>access to personal data</translation>
    </message>
    <message>
        <source>acción</source>
        <translation>action</translation>
    </message>
    <message>
        <source>otra vez</source>
        <translation>again</translation>
    </message>
    <message>
        <source>constancias comparadas</source>
        <translation>checkpoints compared</translation>
    </message>
    <message>
        <source>preguntado a</source>
        <translation>asked of</translation>
    </message>
    <message>
        <source>antes</source>
        <translation>before</translation>
    </message>
    <message>
        <source>buscado por</source>
        <translation>searched by</translation>
    </message>
    <message>
        <source>quién</source>
        <translation>who</translation>
    </message>
    <message>
        <source>continúa la copia</source>
        <translation>continues the backup</translation>
    </message>
    <message>
        <source>copia</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>entradas</source>
        <translation>entries</translation>
    </message>
    <message>
        <source>mostrador</source>
        <translation>counter</translation>
    </message>
    <message>
        <source>segundos de diferencia</source>
        <translation>seconds of difference</translation>
    </message>
    <message>
        <source>demostración</source>
        <translation>demonstration</translation>
    </message>
    <message>
        <source>documento</source>
        <translation>document</translation>
    </message>
    <message>
        <source>correo</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>entradas leídas</source>
        <translation>entries read</translation>
    </message>
    <message>
        <source>entrada</source>
        <translation>entry</translation>
    </message>
    <message>
        <source>respuestas que coinciden</source>
        <translation>answers that agree</translation>
    </message>
    <message>
        <source>SHA-256 del archivo</source>
        <translation>SHA-256 of the file</translation>
    </message>
    <message>
        <source>visita número</source>
        <translation>visit number</translation>
    </message>
    <message>
        <source>desde</source>
        <translation>from</translation>
    </message>
    <message>
        <source>entradas que quedan</source>
        <translation>entries that are left</translation>
    </message>
    <message>
        <source>clave</source>
        <translation>key</translation>
    </message>
    <message>
        <source>claves de confianza</source>
        <translation>trusted keys</translation>
    </message>
    <message>
        <source>clase</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>clases</source>
        <translation>kinds</translation>
    </message>
    <message>
        <source>registro</source>
        <translation>log</translation>
    </message>
    <message>
        <source>clave siguiente</source>
        <translation>next key</translation>
    </message>
    <message>
        <source>número</source>
        <translation>number</translation>
    </message>
    <message>
        <source>valores abiertos</source>
        <translation>values opened</translation>
    </message>
    <message>
        <source>nombre del registro</source>
        <translation>name of the log</translation>
    </message>
    <message>
        <source>fase</source>
        <translation>phase</translation>
    </message>
    <message>
        <source>foto comprobada</source>
        <translation>photograph compared</translation>
    </message>
    <message>
        <source>huella de la política</source>
        <translation>fingerprint of the policy</translation>
    </message>
    <message>
        <source>atención prioritaria</source>
        <translation>served first</translation>
    </message>
    <message>
        <source>pregunta</source>
        <translation>question</translation>
    </message>
    <message>
        <source>motivo</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>papel</source>
        <translation>role</translation>
    </message>
    <message>
        <source>raíz</source>
        <translation>root</translation>
    </message>
    <message>
        <source>filas</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>pantallas</source>
        <translation>screens</translation>
    </message>
    <message>
        <source>mostradas</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>con firma</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>entradas recordadas</source>
        <translation>entries remembered</translation>
    </message>
    <message>
        <source>origen</source>
        <translation>source</translation>
    </message>
    <message>
        <source>cuenta</source>
        <translation>account</translation>
    </message>
    <message>
        <source>SHA-256 de sus sumas</source>
        <translation>SHA-256 of its sums</translation>
    </message>
    <message>
        <source>hasta</source>
        <translation>to</translation>
    </message>
    <message>
        <source>intento</source>
        <translation>try</translation>
    </message>
    <message>
        <source>con turno</source>
        <translation>with a queue ticket</translation>
    </message>
    <message>
        <source>desbloqueo</source>
        <translation>unlocking</translation>
    </message>
    <message>
        <source>veredicto</source>
        <translation>verdict</translation>
    </message>
    <message>
        <source>qué</source>
        <translation>what</translation>
    </message>
    <message>
        <source>por qué</source>
        <translation>why</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>ninguno</source>
        <translation>none</translation>
    </message>
    <message>
        <source>no se sabe</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>todo</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>resultado</source>
        <translation>outcome</translation>
    </message>
    <message>
        <source>persona</source>
        <translation>person</translation>
    </message>
    <message>
        <source>fecha</source>
        <translation>date</translation>
    </message>
    <message>
        <source>visita</source>
        <translation>visit</translation>
    </message>
    <message>
        <source>impresa</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>por correo</source>
        <translation>by e-mail</translation>
    </message>
    <message>
        <source>código</source>
        <translation>code</translation>
    </message>
    <message>
        <source>aviso</source>
        <translation>notice</translation>
    </message>
    <message>
        <source>constancia del registro</source>
        <translation>checkpoint of the log</translation>
    </message>
    <message>
        <source>una</source>
        <translation>one</translation>
    </message>
    <message>
        <source>dos</source>
        <translation>two</translation>
    </message>
    <message>
        <source>pendiente</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>confirmado</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>leído de la tarjeta</source>
        <translation>read from the card</translation>
    </message>
    <message>
        <source>escrito dos veces</source>
        <translation>typed twice</translation>
    </message>
    <message>
        <source>comienzo</source>
        <translation>beginning</translation>
    </message>
    <message>
        <source>final</source>
        <translation>end</translation>
    </message>
    <message>
        <source>código de recuperación</source>
        <translation>recovery code</translation>
    </message>
    <message>
        <source>lista de borrados</source>
        <translation>list of erasures</translation>
    </message>
    <message>
        <source>comprobadas</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>sin comprobar</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>indicadas a mano</source>
        <translation>given by hand</translation>
    </message>
    <message>
        <source>las de este equipo</source>
        <translation>this machine&apos;s</translation>
    </message>
    <message>
        <source>la oficina presente</source>
        <translation>the present office</translation>
    </message>
    <message>
        <source>la copia</source>
        <translation>the backup</translation>
    </message>
    <message>
        <source>leer en voz alta a la persona</source>
        <translation>read back to the person</translation>
    </message>
    <message>
        <source>comparar con el documento</source>
        <translation>compare with the document</translation>
    </message>
    <message>
        <source>la persona lo pide</source>
        <translation>the person asks for it</translation>
    </message>
    <message>
        <source>hay un reclamo</source>
        <translation>there is a complaint</translation>
    </message>
    <message>
        <source>revisión del registro</source>
        <translation>review of the log</translation>
    </message>
    <message>
        <source>lo ordena una autoridad</source>
        <translation>an authority orders it</translation>
    </message>
    <message>
        <source>está registrada dos veces</source>
        <translation>is registered twice</translation>
    </message>
    <message>
        <source>pasó el tiempo de conservar los datos</source>
        <translation>kept long enough</translation>
    </message>
    <message>
        <source>se fue la pantalla de la persona</source>
        <translation>the person&apos;s screen went</translation>
    </message>
    <message>
        <source>sin uso</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>sesión del equipo</source>
        <translation>session of the machine</translation>
    </message>
    <message>
        <source>a mano</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>entrada de alguien</source>
        <translation>somebody&apos;s sign-in</translation>
    </message>
    <message>
        <source>mil entradas</source>
        <translation>a thousand entries</translation>
    </message>
    <message>
        <source>cierre del día</source>
        <translation>close of the day</translation>
    </message>
    <message>
        <source>el programa se detuvo</source>
        <translation>the program was stopped</translation>
    </message>
    <message>
        <source>falló</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>en espera</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>bloqueado</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>la cuenta no consta en el registro</source>
        <translation>the account is not in the log</translation>
    </message>
    <message>
        <source>no hay ficha</source>
        <translation>there is no record</translation>
    </message>
    <message>
        <source>es la propia persona</source>
        <translation>is the same person</translation>
    </message>
    <message>
        <source>hay una sola pantalla</source>
        <translation>there is one screen only</translation>
    </message>
    <message>
        <source>no se ofreció</source>
        <translation>was not offered</translation>
    </message>
    <message>
        <source>la base no la entregó</source>
        <translation>the database did not hand it over</translation>
    </message>
    <message>
        <source>borrado de una persona</source>
        <translation>erasure of a person</translation>
    </message>
    <message>
        <source>nadie había entrado</source>
        <translation>nobody was signed in</translation>
    </message>
    <message>
        <source>la sesión había terminado</source>
        <translation>the session was over</translation>
    </message>
    <message>
        <source>cuenta desactivada</source>
        <translation>account disabled</translation>
    </message>
    <message>
        <source>otra clave maestra</source>
        <translation>another master key</translation>
    </message>
    <message>
        <source>contraseña provisional sin cambiar</source>
        <translation>temporary password not changed</translation>
    </message>
    <message>
        <source>su papel no lo permite</source>
        <translation>the role does not allow it</translation>
    </message>
    <message>
        <source>sin acceso a datos personales</source>
        <translation>no access to personal data</translation>
    </message>
    <message>
        <source>debe escribir su contraseña otra vez</source>
        <translation>the password must be typed again</translation>
    </message>
    <message>
        <source>la visita no está abierta</source>
        <translation>the visit is not open</translation>
    </message>
    <message>
        <source>el boleto venció</source>
        <translation>the ticket has expired</translation>
    </message>
    <message>
        <source>sin boleto de identidad</source>
        <translation>no identity ticket</translation>
    </message>
    <message>
        <source>la aprobación venció</source>
        <translation>the approval has expired</translation>
    </message>
    <message>
        <source>lo aprobado era otra cosa</source>
        <translation>something else was approved</translation>
    </message>
    <message>
        <source>sin aprobación</source>
        <translation>no approval</translation>
    </message>
    <message>
        <source>no se puede aprobar</source>
        <translation>cannot be approved</translation>
    </message>
    <message>
        <source>no puede aprobar quien lo pide</source>
        <translation>who asks cannot approve</translation>
    </message>
    <message>
        <source>la contraseña no coincide</source>
        <translation>the password does not match</translation>
    </message>
    <message>
        <source>la hora no está confirmada</source>
        <translation>the time is not confirmed</translation>
    </message>
    <message>
        <source>por el otro registro</source>
        <translation>because of the other log</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a fact of an entry and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>hora del registro</source>
        <translation>time of the log</translation>
    </message>
    <message>
        <source>la conoce esta oficina</source>
        <translation>this office knows it</translation>
    </message>
    <message>
        <source>otra que la conocida</source>
        <translation>another than the known one</translation>
    </message>
    <message>
        <source>no se puede leer</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>la confirmó quien supervisa</source>
        <translation>a supervisor confirmed it</translation>
    </message>
    <message>
        <source>la hora la confirma quien supervisa</source>
        <translation>a supervisor confirms the time</translation>
    </message>
    <message>
        <source>la hora cambió mientras tanto</source>
        <translation>the time changed meanwhile</translation>
    </message>
    <message>
        <source>el registro entero</source>
        <translation>the whole log</translation>
    </message>
    <message>
        <source>filas nuevas</source>
        <translation>new rows</translation>
    </message>
    <message>
        <source>filas cambiadas</source>
        <translation>changed rows</translation>
    </message>
    <message>
        <source>filas con algo que una visita confirmó</source>
        <translation>rows with something a visit confirmed</translation>
    </message>
    <message>
        <source>línea</source>
        <translation>line</translation>
    </message>
    <message>
        <source>filas rechazadas</source>
        <translation>refused rows</translation>
    </message>
    <message>
        <source>bytes de la lista de rechazos</source>
        <translation>bytes of the list of refusals</translation>
    </message>
    <message>
        <source>filas iguales</source>
        <translation>rows the same</translation>
    </message>
    <message>
        <source>disco</source>
        <translation>disk</translation>
    </message>
    <message>
        <source>con autoridad propia</source>
        <translation>with an own authority</translation>
    </message>
    <message>
        <source>puerto</source>
        <translation>port</translation>
    </message>
    <message>
        <source>copias antiguas borradas</source>
        <translation>old copies removed</translation>
    </message>
    <message>
        <source>respuesta del servidor</source>
        <translation>answer of the server</translation>
    </message>
    <message>
        <source>servidor</source>
        <translation>server</translation>
    </message>
    <message>
        <source>cifrado</source>
        <translation>encryption</translation>
    </message>
    <message>
        <source>con usuario</source>
        <translation>with a user</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>desde el principio</source>
        <translation>from the start</translation>
    </message>
    <message>
        <source>esperaba</source>
        <translation>was waiting</translation>
    </message>
    <message>
        <source>no había salido</source>
        <translation>had not left</translation>
    </message>
    <message>
        <source>la dirección está mal escrita</source>
        <translation>the address is misspelt</translation>
    </message>
    <message>
        <source>la persona ya lo sabe por otro medio</source>
        <translation>the person knows already by other means</translation>
    </message>
    <message>
        <source>ya no hace falta</source>
        <translation>not needed any more</translation>
    </message>
    <message>
        <source>el mismo de los datos</source>
        <translation>the data&apos;s own</translation>
    </message>
    <message>
        <source>otro que el de los datos</source>
        <translation>another than the data&apos;s</translation>
    </message>
    <message>
        <source>dejó la oficina</source>
        <translation>left the office</translation>
    </message>
    <message>
        <source>pasó a otro trabajo</source>
        <translation>went to other work</translation>
    </message>
    <message>
        <source>estará ausente mucho tiempo</source>
        <translation>will be away for long</translation>
    </message>
    <message>
        <source>hubo un mal uso de la cuenta</source>
        <translation>the account was misused</translation>
    </message>
    <message>
        <source>se creó por error</source>
        <translation>was made by mistake</translation>
    </message>
    <message>
        <source>no hay espacio en el disco</source>
        <translation>there is no room on the disk</translation>
    </message>
    <message>
        <source>queda muy poco espacio en el disco</source>
        <translation>very little room is left on the disk</translation>
    </message>
    <message>
        <source>la carpeta no está</source>
        <translation>the folder is not there</translation>
    </message>
    <message>
        <source>en la carpeta no se puede escribir</source>
        <translation>the folder cannot be written in</translation>
    </message>
    <message>
        <source>no hay carpeta elegida</source>
        <translation>no folder is chosen</translation>
    </message>
    <message>
        <source>lo guardado está dañado</source>
        <translation>what is kept is damaged</translation>
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
        <source>Lo confirmado ya no se deshace desde aquí: un error se corrige con una visita nueva.</source>
        <translation>What was confirmed cannot be undone from here: a mistake is corrected by a new visit.</translation>
    </message>
    <message>
        <source>Ce&amp;rrar y volver al mostrador</source>
        <translation>&amp;Close and go back to the counter</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>La persona se va sabiendo qué vale ya.</source>
        <translation>The person leaves knowing what is already valid.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Ayuda de esta página y teclas</source>
        <translation>Help for this page, and keys</translation>
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
</context>
<context>
    <name>IdentifyCard</name>
    <message>
        <source>&amp;Cédula, RUC o lectura de la tarjeta</source>
        <translation>&amp;Cédula, RUC or reading of the card</translation>
    </message>
    <message>
        <source>Número: escanee o escriba</source>
        <translation>Number: scan or type</translation>
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
        <source>El código, &amp;otra vez</source>
        <translation>The code &amp;again</translation>
    </message>
    <message>
        <source>El código de extranjero, otra vez</source>
        <translation>The foreigner&apos;s code, again</translation>
    </message>
    <message>
        <source>No tiene dígito de control: se escribe dos veces.</source>
        <translation>It has no check digit: it is typed twice.</translation>
    </message>
    <message>
        <source>El escáner funciona desde cualquier página. Vuelva aquí con F2.</source>
        <translation>The scanner works from any page. Come back here with F2.</translation>
    </message>
    <message>
        <source>&amp;Documento</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>Documento con el que viene</source>
        <translation>Document they come with</translation>
    </message>
    <message>
        <source>&amp;Turno</source>
        <translation>&amp;Turn ticket</translation>
    </message>
    <message>
        <source>Turno de la fila</source>
        <translation>Turn ticket of the queue</translation>
    </message>
    <message>
        <source>&amp;Prioridad</source>
        <translation>&amp;Priority</translation>
    </message>
    <message>
        <source>Grupo de atención prioritaria</source>
        <translation>Group with priority service</translation>
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
        <translation>The person in front of you, their cédula in your hand.</translation>
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
    <message>
        <source>Abandonar…</source>
        <extracomment>the same where there is little width</extracomment>
        <translation>Abandon…</translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message>
        <source>Imagen de seguridad</source>
        <translation>Security image</translation>
    </message>
    <message>
        <source>Quitar la imagen preparada</source>
        <translation>Take out the prepared image</translation>
    </message>
    <message>
        <source>&amp;Quitar</source>
        <translation>Take &amp;out</translation>
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
    <name>LogQuestion</name>
    <message>
        <source>hoy</source>
        <extracomment>typed into the search of the log</extracomment>
        <translation>today</translation>
    </message>
    <message>
        <source>ayer</source>
        <extracomment>typed into the search of the log</extracomment>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>Nada se llama así. Escriba un folio, una fecha, una cédula entera, un usuario, una acción o el número de una entrada.</source>
        <translation>Nothing is called that. Type a folio, a date, a whole cédula, a sign-in name, an action or the number of an entry.</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Desde el %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>Hasta el %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Persona: %1</source>
        <translation>Person: %1</translation>
    </message>
    <message>
        <source>Quién: %1</source>
        <translation>Who: %1</translation>
    </message>
    <message>
        <source>Qué: %1</source>
        <translation>What: %1</translation>
    </message>
    <message>
        <source>Resultado: %1</source>
        <translation>Outcome: %1</translation>
    </message>
    <message>
        <source>Visita: %1</source>
        <translation>Visit: %1</translation>
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
    <message>
        <source>La hora de este equipo es correcta: lo confirma un supervisor</source>
        <translation>This computer&apos;s time is right: a supervisor confirms it</translation>
    </message>
    <message>
        <source>&amp;La hora es correcta</source>
        <translation>&amp;The time is right</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>&amp;Correo</source>
        <translation>&amp;Mail</translation>
    </message>
    <message>
        <source>Filtrar los mensajes</source>
        <translation>Filter the messages</translation>
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
        <source>Mensajes que no han salido</source>
        <translation>Messages that have not left</translation>
    </message>
    <message>
        <source>&amp;Motivo</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Motivo para dejar de intentar</source>
        <translation>Reason to stop trying</translation>
    </message>
    <message>
        <source>De&amp;jar de intentar</source>
        <translation>&amp;Stop trying</translation>
    </message>
    <message>
        <source>&amp;Enviar ahora</source>
        <translation>Send &amp;now</translation>
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
        <source>Enviar t&amp;odo ahora</source>
        <translation>Send &amp;all now</translation>
    </message>
    <message>
        <source>Ac&amp;tualizar</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>F5</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>MailWords</name>
    <message>
        <source>Revise el nombre del servidor y la red de este equipo.</source>
        <translation>Check the server&apos;s name and this machine&apos;s network.</translation>
    </message>
    <message>
        <source>Revise el servidor, el puerto y la red; quizá un cortafuegos lo impide.</source>
        <translation>Check the server, the port and the network; a firewall may be in the way.</translation>
    </message>
    <message>
        <source>Revise el puerto y la forma de cifrado, o pruebe más tarde.</source>
        <translation>Check the port and the kind of encryption, or try later.</translation>
    </message>
    <message>
        <source>No se dijo nada sin cifrar. Revise el puerto y la forma de cifrado: STARTTLS suele ser el 587, y desde el principio el 465.</source>
        <translation>Nothing was said in clear. Check the port and the kind of encryption: STARTTLS usually is 587, from the start 465.</translation>
    </message>
    <message>
        <source>Escriba el servidor como lo nombra su certificado. Si ya es así, llame a quien administra el correo: alguien puede estar en medio.</source>
        <translation>Write the server as its certificate names it. If it is so already, call who runs the mail: somebody may be in between.</translation>
    </message>
    <message>
        <source>Compruebe la fecha de este equipo; si es correcta, quien administra el correo debe renovar el certificado.</source>
        <translation>Check this machine&apos;s date; if it is right, who runs the mail has to renew the certificate.</translation>
    </message>
    <message>
        <source>Si la institución tiene su propia autoridad, entregue su certificado al configurar el canal. Si no, llame a quien administra el correo.</source>
        <translation>If the institute has an authority of its own, give its certificate when you set the channel. If not, call who runs the mail.</translation>
    </message>
    <message>
        <source>Revise el usuario y la contraseña del servidor de correo.</source>
        <translation>Check the user and password of the mail server.</translation>
    </message>
    <message>
        <source>Revise la dirección de quien envía: el servidor no deja usarla con ese usuario.</source>
        <translation>Check the address that sends: the server does not let that user use it.</translation>
    </message>
    <message>
        <source>Pruebe con otra dirección, o revise la que escribió.</source>
        <translation>Try another address, or check the one you typed.</translation>
    </message>
    <message>
        <source>Llame a quien administra el correo y dígale la respuesta del servidor.</source>
        <translation>Call who runs the mail and tell them the server&apos;s answer.</translation>
    </message>
    <message>
        <source>Es cosa de esperar: pruebe dentro de unos minutos.</source>
        <translation>It is a matter of waiting: try in some minutes.</translation>
    </message>
    <message>
        <source>Revise el servidor y el puerto: allí no responde un servidor de correo.</source>
        <translation>Check the server and the port: no mail server answers there.</translation>
    </message>
    <message>
        <source>Pruebe otra vez.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Revise los permisos de la carpeta de datos.</source>
        <translation>Check the permissions of the data folder.</translation>
    </message>
    <message>
        <source>Configure antes el canal.</source>
        <translation>Set the channel first.</translation>
    </message>
    <message>
        <source>No se llegó al servidor.</source>
        <translation>The server was not reached.</translation>
    </message>
    <message>
        <source>Se llegó al servidor.</source>
        <translation>The server was reached.</translation>
    </message>
    <message>
        <source>Se llegó al servidor y su certificado vale.</source>
        <translation>The server was reached and its certificate is valid.</translation>
    </message>
    <message>
        <source>Se llegó al servidor, su certificado vale y dejó entrar.</source>
        <translation>The server was reached, its certificate is valid and it let us in.</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Constancia para auditoría</source>
        <translation>Checkpoint for audit</translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>ninguna máquina tiene el nombre del servidor</source>
        <translation>no machine has the server&apos;s name</translation>
    </message>
    <message>
        <source>el servidor no responde</source>
        <translation>the server does not answer</translation>
    </message>
    <message>
        <source>el servidor tarda demasiado</source>
        <translation>the server takes too long</translation>
    </message>
    <message>
        <source>el servidor no cifra</source>
        <translation>the server does not encrypt</translation>
    </message>
    <message>
        <source>el certificado es de otro servidor</source>
        <translation>the certificate is of another server</translation>
    </message>
    <message>
        <source>el certificado venció o todavía no vale</source>
        <translation>the certificate has expired or is not valid yet</translation>
    </message>
    <message>
        <source>el certificado no es de confianza</source>
        <translation>the certificate is not trusted</translation>
    </message>
    <message>
        <source>el servidor no aceptó el usuario o la contraseña de la oficina</source>
        <translation>the server did not take the office&apos;s user or password</translation>
    </message>
    <message>
        <source>el servidor no aceptó la dirección de la oficina</source>
        <translation>the server did not take the office&apos;s address</translation>
    </message>
    <message>
        <source>el servidor de ese correo no lo aceptó</source>
        <translation>the server of that address did not take it</translation>
    </message>
    <message>
        <source>el servidor no aceptó el mensaje</source>
        <translation>the server did not take the message</translation>
    </message>
    <message>
        <source>el servidor pide esperar</source>
        <translation>the server asks to wait</translation>
    </message>
    <message>
        <source>lo que responde no es un servidor de correo</source>
        <translation>what answers is no mail server</translation>
    </message>
    <message>
        <source>el programa se cerraba</source>
        <translation>the program was closing</translation>
    </message>
    <message>
        <source>la carpeta de mensajes no se puede escribir</source>
        <translation>the folder of messages cannot be written</translation>
    </message>
    <message>
        <source>no hay servidor de correo</source>
        <translation>there is no mail server</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what stood in the way of a message, %2 the server&apos;s own words</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>El mensaje de prueba salió.</source>
        <translation>The test message left.</translation>
    </message>
    <message>
        <source>Está en la carpeta de mensajes: es una demostración.</source>
        <translation>It is in the folder of messages: this is a demonstration.</translation>
    </message>
    <message>
        <source>Se llegó al servidor, su certificado vale, dejó entrar y aceptó el mensaje (%1). Mire si llegó.</source>
        <translation>The server was reached, its certificate is valid, it let us in and took the message (%1). See whether it arrived.</translation>
    </message>
    <message>
        <source>No se sabe si el mensaje de prueba salió.</source>
        <translation>It is not known whether the test message left.</translation>
    </message>
    <message>
        <source>Se entregó entero y el servidor no llegó a responder. Mire si llegó antes de probar otra vez.</source>
        <translation>It was handed over whole and the server did not answer. See whether it arrived before you try again.</translation>
    </message>
    <message>
        <source>El mensaje de prueba no salió: %1.</source>
        <extracomment>%1 what stood in the way</extracomment>
        <translation>The test message did not leave: %1.</translation>
    </message>
    <message>
        <source>La dirección está mal escrita</source>
        <translation>The address is misspelt</translation>
    </message>
    <message>
        <source>La persona ya lo sabe por otro medio</source>
        <translation>The person knows already by other means</translation>
    </message>
    <message>
        <source>Ya no hace falta</source>
        <translation>Not needed any more</translation>
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
        <source>Ese no es el nombre de un servidor.</source>
        <translation>That is not the name of a server.</translation>
    </message>
    <message>
        <source>Escríbalo sin espacios, sin puerto y sin «smtp://», por ejemplo correo.iess.example.</source>
        <translation>Write it without blanks, port and “smtp://”, for instance correo.iess.example.</translation>
    </message>
    <message>
        <source>Ese no es un puerto.</source>
        <translation>That is not a port.</translation>
    </message>
    <message>
        <source>Es un número de 1 a 65535: con STARTTLS suele ser 587; cifrado desde el principio, 465.</source>
        <translation>It is a number from 1 to 65535: with STARTTLS usually 587; encrypted from the start, 465.</translation>
    </message>
    <message>
        <source>El usuario y la contraseña del servidor van juntos.</source>
        <translation>The server&apos;s user and password go together.</translation>
    </message>
    <message>
        <source>Escriba los dos, o deje los dos vacíos si el servidor no los pide. Al cambiar de servidor o de usuario, la contraseña se escribe otra vez.</source>
        <translation>Write both, or leave both empty if the server asks for none. With another server or user the password is typed again.</translation>
    </message>
    <message>
        <source>Ese archivo no tiene certificados que se puedan leer.</source>
        <translation>That file has no certificates that can be read.</translation>
    </message>
    <message>
        <source>Se espera un archivo PEM con el certificado de la autoridad, sin claves privadas.</source>
        <translation>A PEM file with the authority&apos;s certificate is expected, without private keys.</translation>
    </message>
    <message>
        <source>No hay servidor de correo.</source>
        <translation>There is no mail server.</translation>
    </message>
    <message>
        <source>Administración lo configura con «ventanilla-admin channels set».</source>
        <translation>The administrator sets it with “ventanilla-admin channels set”.</translation>
    </message>
    <message>
        <source>Ese mensaje ya no espera.</source>
        <translation>That message does not wait any more.</translation>
    </message>
    <message>
        <source>Está saliendo, salió o alguien ya decidió. Mire la lista otra vez.</source>
        <translation>It is leaving, has left, or somebody has decided. Look at the list again.</translation>
    </message>
    <message>
        <source>Un código no se envía dos veces.</source>
        <translation>A code is not sent twice.</translation>
    </message>
    <message>
        <source>La persona pide uno nuevo en su visita.</source>
        <translation>The person asks for a new one in their visit.</translation>
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
    <message>
        <source>Carpeta para la hoja del cierre del día.</source>
        <translation>Folder for the sheet of the closed day.</translation>
    </message>
    <message>
        <source>Ventanilla no encuentra una pantalla. Ábrala desde una sesión de escritorio.</source>
        <translation>Ventanilla finds no screen. Open it from a desktop session.</translation>
    </message>
</context>
<context>
    <name>NewAccountCard</name>
    <message>
        <source>Cuenta nueva</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Usted crea la cuenta y su papel; después una supervisión escribe el nombre, da la contraseña y abre el acceso a los datos. Hasta entonces no entra nadie con ella.</source>
        <translation>You make the account and its role; then a supervisor types the name, gives the password and opens the access to data. Until then nobody comes in with it.</translation>
    </message>
    <message>
        <source>&amp;Usuario</source>
        <translation>User na&amp;me</translation>
    </message>
    <message>
        <source>Usuario de la cuenta nueva</source>
        <translation>User of the new account</translation>
    </message>
    <message>
        <source>Pape&amp;l</source>
        <translation>Ro&amp;le</translation>
    </message>
    <message>
        <source>Papel de la cuenta nueva</source>
        <translation>Role of the new account</translation>
    </message>
    <message>
        <source>Crear cuen&amp;ta</source>
        <translation>Ma&amp;ke account</translation>
    </message>
</context>
<context>
    <name>OpenedCard</name>
    <message>
        <source>Cerrar exportación</source>
        <translation>Close the export</translation>
    </message>
    <message>
        <source>Dejar de abrir</source>
        <translation>Stop opening</translation>
    </message>
    <message>
        <source>Cuánto se ha leído de la exportación</source>
        <translation>How much of the export has been read</translation>
    </message>
</context>
<context>
    <name>OpenedWords</name>
    <message>
        <source>Exportación abierta, solo lectura: %1, %2, sin entradas</source>
        <translation>Export open, read-only: %1, %2, without entries</translation>
    </message>
    <message>
        <source>Exportación abierta, solo lectura: %1, %2, del %3</source>
        <extracomment>%1 office, %2 counter, %3 day</extracomment>
        <translation>Export open, read-only: %1, %2, of %3</translation>
    </message>
    <message>
        <source>Exportación abierta, solo lectura: %1, %2, del %3 al %4</source>
        <extracomment>%1 office, %2 counter, %3 and %4 days</extracomment>
        <translation>Export open, read-only: %1, %2, %3 to %4</translation>
    </message>
    <message>
        <source>Íntegra: sus entradas son las que aquella oficina firmó.</source>
        <translation>Intact: its entries are those that office signed.</translation>
    </message>
    <message>
        <source>NO está íntegra (código %1): no la dé por buena. Llame a auditoría.</source>
        <translation>It is NOT intact (code %1): do not rely on it. Call the auditors.</translation>
    </message>
    <message>
        <source>La clave es una que esta oficina conoce (huella %1).</source>
        <translation>The key is one that this office knows (fingerprint %1).</translation>
    </message>
    <message>
        <source>Nadie de esta oficina avala la clave: compare la huella %1 con la impresa de aquella oficina.</source>
        <translation>Nobody in this office vouches for the key: compare the fingerprint %1 with the one that office has printed.</translation>
    </message>
    <message>
        <source>La clave (huella %1) NO es la que esta oficina conoce para ese registro.</source>
        <translation>The key (fingerprint %1) is NOT the one this office knows for that log.</translation>
    </message>
    <message>
        <source>El registro entero: %1 entradas.</source>
        <translation>The whole log: %1 entries.</translation>
    </message>
    <message>
        <source>Todas las entradas de esos días: %1 de %2.</source>
        <translation>All entries of those days: %1 of %2.</translation>
    </message>
    <message>
        <source>Entradas elegidas, %1 de %2: de que no falte ninguna responde quien exportó.</source>
        <translation>Picked entries, %1 of %2: whoever exported answers for none being left out.</translation>
    </message>
    <message>
        <source>Firmada con el certificado de %1; quién lo avala no se comprobó.</source>
        <extracomment>%1 what a certificate says of its owner</extracomment>
        <translation>Signed with the certificate of %1; who vouches for it was not checked.</translation>
    </message>
    <message>
        <source>Nadie la firmó con un certificado.</source>
        <translation>Nobody signed it with a certificate.</translation>
    </message>
    <message>
        <source>Al exportar, aquella oficina misma halló el código %1.</source>
        <translation>When it exported, that office itself found the code %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos del ZIP no son de la exportación: no se usaron.</source>
        <translation>
            <numerusform>One file of the ZIP is not of the export: it was not used.</numerusform>
            <numerusform>%n files of the ZIP are not of the export: they were not used.</numerusform>
        </translation>
    </message>
    <message>
        <source>El archivo %1 no es el que se exportó.</source>
        <translation>The file %1 is not the one that was exported.</translation>
    </message>
    <message>
        <source>Falta el archivo %1.</source>
        <translation>The file %1 is missing.</translation>
    </message>
    <message>
        <source>SHA256SUMS tiene una línea que no es suya.</source>
        <translation>SHA256SUMS has a line that does not belong to it.</translation>
    </message>
    <message>
        <source>La entrada %1 no es la que el registro firmó.</source>
        <translation>Entry %1 is not the one the log signed.</translation>
    </message>
    <message>
        <source>De la entrada %1 a la %2 la prueba falta o no es la firmada.</source>
        <translation>For the entries %1 to %2 the proof is missing or is not the signed one.</translation>
    </message>
    <message>
        <source>A la entrada %1 le falta la prueba, o no es la firmada.</source>
        <translation>The proof of entry %1 is missing or is not the signed one.</translation>
    </message>
    <message>
        <source>Faltan las entradas %1 a %2.</source>
        <translation>The entries %1 to %2 are missing.</translation>
    </message>
    <message>
        <source>Falta la entrada %1.</source>
        <translation>Entry %1 is missing.</translation>
    </message>
    <message>
        <source>La línea %1 de %2 no es una entrada.</source>
        <translation>Line %1 of %2 is no entry.</translation>
    </message>
    <message>
        <source>export.json dice otro número de entradas que las que hay.</source>
        <translation>export.json says another number of entries than there are.</translation>
    </message>
    <message>
        <source>La clave %1 no es la que esta oficina conoce.</source>
        <translation>The key %1 is not the one this office knows.</translation>
    </message>
    <message>
        <source>El nombre del registro no es el de su clave (%1).</source>
        <translation>The name of the log is not that of its key (%1).</translation>
    </message>
    <message>
        <source>El final del registro no lleva la firma de su clave.</source>
        <translation>The end of the log does not carry its key&apos;s signature.</translation>
    </message>
    <message>
        <source>El cierre de época con %1 entradas falta o no lo firma su clave.</source>
        <translation>The end of an epoch at %1 entries is missing or is not signed by its key.</translation>
    </message>
    <message>
        <source>El cierre de época %1 no es ninguno.</source>
        <translation>The end of an epoch %1 is none.</translation>
    </message>
    <message>
        <source>Lo sellado con %1 entradas no es el comienzo de este registro (%2).</source>
        <translation>What was sealed at %1 entries is not how this log begins (%2).</translation>
    </message>
    <message>
        <source>El checkpoint %1 no lo firma la clave de su época.</source>
        <translation>The checkpoint %1 is not signed by its epoch&apos;s key.</translation>
    </message>
    <message>
        <source>Un valor abierto no es el que la entrada %1 selló.</source>
        <translation>A value that was opened is not the one that entry %1 sealed.</translation>
    </message>
    <message>
        <source>La firma %1 falta o no vale.</source>
        <translation>The signature %1 is missing or not valid.</translation>
    </message>
    <message numerus="yes">
        <source>Y %n cosas más.</source>
        <translation>
            <numerusform>And one thing more.</numerusform>
            <numerusform>And %n things more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordAgainCard</name>
    <message>
        <source>Para seguir, escriba otra vez &amp;su contraseña</source>
        <translation>To go on, type &amp;your password again</translation>
    </message>
    <message>
        <source>Su propia contraseña, para confirmar que es usted</source>
        <translation>Your own password, to confirm that it is you</translation>
    </message>
    <message>
        <source>Se&amp;guir</source>
        <translation>&amp;Go on</translation>
    </message>
    <message>
        <source>De&amp;jarlo</source>
        <translation>&amp;Leave it</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Cambiar contraseña</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Contraseña &amp;actual</source>
        <translation>&amp;Current password</translation>
    </message>
    <message>
        <source>Contraseña actual</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>Contraseña &amp;nueva</source>
        <translation>&amp;New password</translation>
    </message>
    <message>
        <source>Contraseña nueva</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>&amp;Otra vez la nueva</source>
        <translation>New password &amp;again</translation>
    </message>
    <message>
        <source>Otra vez la contraseña nueva</source>
        <translation>New password again</translation>
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
        <source>&amp;Cambiar contraseña</source>
        <translation>C&amp;hange password</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Mostrar datos…</source>
        <translation>Show data…</translation>
    </message>
    <message>
        <source>F4</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F4</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>no hay</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Apellidos</source>
        <translation>Surnames</translation>
    </message>
    <message>
        <source>Nombres</source>
        <translation>Given names</translation>
    </message>
    <message>
        <source>Nacimiento</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Correo confirmado</source>
        <translation>E-mail confirmed</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Celular</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Imagen de seguridad elegida el</source>
        <translation>Security image chosen on</translation>
    </message>
    <message>
        <source>Formas de recuperar elegidas el</source>
        <translation>Ways to recover chosen on</translation>
    </message>
    <message>
        <source>Pregunta contestada el</source>
        <translation>Question answered on</translation>
    </message>
    <message>
        <source>confirmada</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>sin cambios</source>
        <translation>no changes</translation>
    </message>
    <message>
        <source>Todo lo que esta oficina guarda de usted</source>
        <translation>All that this office keeps about you</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sus datos</source>
        <translation>Your data</translation>
    </message>
    <message>
        <source>Sus visitas</source>
        <translation>Your visits</translation>
    </message>
    <message>
        <source>Ninguna.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>Comienzo</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Quién atendió</source>
        <translation>Served by</translation>
    </message>
    <message>
        <source>Qué se hizo con sus datos y quién los vio</source>
        <translation>What was done with your data and who saw them</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Entrada</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Detalles</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Hay más de lo que cabe aquí: pida el resto.</source>
        <translation>There is more than fits here: ask for the rest.</translation>
    </message>
    <message>
        <source>Es su derecho (Ley Orgánica de Protección de Datos Personales, art. 13). Si algo no es correcto, pida que se rectifique. No dice qué imagen eligió ni qué contestó: eso no se enseña a nadie, y de las respuestas no se guarda el texto. Tampoco repite los mensajes que se le mandaron.</source>
        <translation>It is your right (Organic Law on the Protection of Personal Data, art. 13). If something is not correct, ask for it to be put right. It does not say which image you chose nor what you answered: that is shown to nobody, and the text of the answers is not kept. Nor does it repeat the messages that were sent to you.</translation>
    </message>
    <message>
        <source>activa</source>
        <translation>active</translation>
    </message>
    <message>
        <source>consta como fallecida</source>
        <translation>recorded as deceased</translation>
    </message>
    <message>
        <source>bloqueada</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>borrada</source>
        <translation>erased</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Lo que la persona hará en su pantalla</source>
        <translation>What the person will do on their screen</translation>
    </message>
    <message>
        <source>Marque al menos una de las tres.</source>
        <translation>Mark at least one of the three.</translation>
    </message>
    <message>
        <source>Escribir su correo</source>
        <translation>Type their e-mail</translation>
    </message>
    <message>
        <source>El código le llega mientras sigue con lo demás. Usted no ve la dirección entera.</source>
        <translation>The code arrives while they go on with the rest. You do not see the whole address.</translation>
    </message>
    <message>
        <source>Elegir su imagen</source>
        <translation>Choose their image</translation>
    </message>
    <message>
        <source>Formas de recuperar, celular y preguntas</source>
        <translation>Ways to recover, mobile and questions</translation>
    </message>
    <message>
        <source>Abrir su correo y escribir el código</source>
        <translation>Open their e-mail and type the code</translation>
    </message>
    <message>
        <source>En su propio teléfono: aquí no se abre ningún buzón.</source>
        <translation>On their own telephone: no mailbox is opened here.</translation>
    </message>
    <message>
        <source>Leer el resumen y tocar «Confirmo»</source>
        <translation>Read the summary and press “I confirm”</translation>
    </message>
    <message>
        <source>Hasta entonces no cambia nada.</source>
        <translation>Until then nothing changes.</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Reglas</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>&amp;Reglas en vigor</source>
        <translation>&amp;Rules in force</translation>
    </message>
    <message>
        <source>Filtrar las reglas</source>
        <translation>Filter the rules</translation>
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
        <source>Reglas en vigor</source>
        <translation>Rules in force</translation>
    </message>
    <message>
        <source>Reglas que c&amp;ambian</source>
        <translation>Rules that &amp;change</translation>
    </message>
    <message>
        <source>Reglas que cambian: ahora y después</source>
        <translation>Rules that change: now and afterwards</translation>
    </message>
    <message>
        <source>Los límites que el programa pone a cada cifra valen también para administración. Aprueba una persona de supervisión, en este mostrador.</source>
        <translation>The limits that the program sets to each figure bind administration too. A supervisor approves, at this counter.</translation>
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
        <source>Traer otras re&amp;glas…</source>
        <translation>&amp;Bring other rules…</translation>
    </message>
    <message>
        <source>&amp;Pedir aprobación</source>
        <translation>Ask for a&amp;pproval</translation>
    </message>
    <message>
        <source>Apro&amp;bar las reglas</source>
        <translation>Appro&amp;ve the rules</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Nombre de estas reglas</source>
        <translation>Name of these rules</translation>
    </message>
    <message>
        <source>La validación vale sin actividad</source>
        <translation>A validation lasts without activity</translation>
    </message>
    <message>
        <source>La validación vale como máximo</source>
        <translation>A validation lasts at the most</translation>
    </message>
    <message>
        <source>Se avisa antes de que venza</source>
        <translation>Warned before it ends</translation>
    </message>
    <message>
        <source>Validaciones fallidas antes de llamar a supervisión</source>
        <translation>Failed validations before a supervisor is called</translation>
    </message>
    <message>
        <source>Un dato mostrado se ve</source>
        <translation>A value shown is seen for</translation>
    </message>
    <message>
        <source>Una visita en espera se puede continuar</source>
        <translation>A waiting visit can be continued for</translation>
    </message>
    <message>
        <source>Atender con una sola pantalla</source>
        <translation>Serving with one screen only</translation>
    </message>
    <message>
        <source>Documentos que acepta una sola persona</source>
        <translation>Documents that one person alone accepts</translation>
    </message>
    <message>
        <source>Datos que debe dar la persona</source>
        <translation>Facts that the person has to give</translation>
    </message>
    <message>
        <source>Comparar la fotografía</source>
        <translation>Compare the photograph</translation>
    </message>
    <message>
        <source>Escribir el número dos veces si no se lee la tarjeta</source>
        <translation>Type the number twice where the card is not read</translation>
    </message>
    <message>
        <source>Se atiende sin turno a</source>
        <translation>Served without a turn</translation>
    </message>
    <message>
        <source>Preguntas de seguridad</source>
        <translation>Security questions</translation>
    </message>
    <message>
        <source>Preguntas que se contestan</source>
        <translation>Questions to be answered</translation>
    </message>
    <message>
        <source>Una respuesta tiene como mínimo</source>
        <translation>An answer has at the least</translation>
    </message>
    <message>
        <source>Imágenes entre las que se elige</source>
        <translation>Images to choose from</translation>
    </message>
    <message>
        <source>Un código por correo vale</source>
        <translation>A code by e-mail lasts</translation>
    </message>
    <message>
        <source>Intentos por código</source>
        <translation>Tries for a code</translation>
    </message>
    <message>
        <source>Entre un envío y el siguiente pasan</source>
        <translation>Between one sending and the next pass</translation>
    </message>
    <message>
        <source>El mostrador se bloquea sin actividad a los</source>
        <translation>The counter locks without activity after</translation>
    </message>
    <message>
        <source>Avisa del bloqueo a los</source>
        <translation>It warns of the lock after</translation>
    </message>
    <message>
        <source>Una sesión dura como máximo</source>
        <translation>A session lasts at the most</translation>
    </message>
    <message>
        <source>Una contraseña tiene como mínimo</source>
        <translation>A password has at the least</translation>
    </message>
    <message>
        <source>Contraseñas erradas antes de la primera espera</source>
        <translation>Wrong passwords before the first wait</translation>
    </message>
    <message>
        <source>La primera espera dura</source>
        <translation>The first wait lasts</translation>
    </message>
    <message>
        <source>La espera más larga dura</source>
        <translation>The longest wait lasts</translation>
    </message>
    <message>
        <source>Contraseñas erradas hasta el bloqueo</source>
        <translation>Wrong passwords until the lock-out</translation>
    </message>
    <message>
        <source>Se dice que el correo tarda</source>
        <translation>E-mail is said to take</translation>
    </message>
    <message>
        <source>Fecha de esa cifra</source>
        <translation>Date of that figure</translation>
    </message>
    <message>
        <source>El lector escribe delante</source>
        <translation>The scanner types before each reading</translation>
    </message>
    <message>
        <source>La constancia del cierre se manda a</source>
        <translation>The checkpoint of the close is mailed to</translation>
    </message>
    <message>
        <source>Dominio de los registros</source>
        <translation>Domain of the logs</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Evidencia</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Preferencias</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Códigos</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Sesión</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Lector</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Constancias</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>el archivo pasa de 64 KiB</source>
        <translation>the file is larger than 64 KiB</translation>
    </message>
    <message>
        <source>no hay ninguna regla «%1»</source>
        <translation>there is no rule “%1”</translation>
    </message>
    <message>
        <source>no hay ninguna sección «%1»</source>
        <translation>there is no section “%1”</translation>
    </message>
    <message>
        <source>«%1» tiene que ser una sección</source>
        <translation>“%1” must be a section</translation>
    </message>
    <message>
        <source>«%1» tiene que estar entre %2 y %3</source>
        <translation>“%1” must be between %2 and %3</translation>
    </message>
    <message>
        <source>«%1» contradice a «%2»</source>
        <translation>“%1” contradicts “%2”</translation>
    </message>
    <message>
        <source>«%1» tiene que ser un número entero</source>
        <translation>“%1” must be a whole number</translation>
    </message>
    <message>
        <source>«%1» tiene que ser true o false</source>
        <translation>“%1” must be true or false</translation>
    </message>
    <message>
        <source>«%1» tiene que ser un texto entre comillas</source>
        <translation>“%1” must be a text in quotes</translation>
    </message>
    <message>
        <source>«%1» tiene que ser un texto de 1 a 80 caracteres, sin caracteres de control</source>
        <translation>“%1” must be a text of 1 to 80 characters without control characters</translation>
    </message>
    <message>
        <source>«%1» está vacío, pasa de 80 caracteres o tiene caracteres de control</source>
        <translation>“%1” is empty, longer than 80 characters or has control characters</translation>
    </message>
    <message>
        <source>«%1» tiene que ser un dominio en minúsculas</source>
        <translation>“%1” must be a domain in lower case</translation>
    </message>
    <message>
        <source>«%1» pasa de 8 caracteres o tiene otros que los visibles de ASCII</source>
        <translation>“%1” is longer than 8 characters or has others than visible ASCII</translation>
    </message>
    <message>
        <source>«%1» tiene que ser una lista de textos</source>
        <translation>“%1” must be a list of texts</translation>
    </message>
    <message>
        <source>«%1» tiene que ser una lista de tablas con name, es y en</source>
        <translation>“%1” must be a list of tables with name, es and en</translation>
    </message>
    <message>
        <source>«%1» no nombra ningún documento: no se podría atender a nadie</source>
        <translation>“%1” names no document: nobody could be served</translation>
    </message>
    <message>
        <source>«%1» nombra un documento que no se conoce</source>
        <translation>“%1” names a document that is not known</translation>
    </message>
    <message>
        <source>«%1» nombra dos veces un documento</source>
        <translation>“%1” names a document twice</translation>
    </message>
    <message>
        <source>«%1» nombra dos veces un correo</source>
        <translation>“%1” names an e-mail twice</translation>
    </message>
    <message>
        <source>«%1» tiene algo que no es un correo</source>
        <translation>“%1” has what is no e-mail address</translation>
    </message>
    <message>
        <source>«%1» tiene más de 8 correos</source>
        <translation>“%1” has more than 8 e-mails</translation>
    </message>
    <message>
        <source>«%1» tiene más de 40 tablas</source>
        <translation>“%1” has more than 40 tables</translation>
    </message>
    <message>
        <source>en «%1» un nombre está dos veces</source>
        <translation>in “%1” a name stands twice</translation>
    </message>
    <message>
        <source>en «%1» falta name, es o en</source>
        <translation>in “%1” name, es or en is missing</translation>
    </message>
    <message>
        <source>«%1» tiene que ser de 2 a 24 letras minúsculas, cifras y guiones</source>
        <translation>“%1” must be 2 to 24 small letters, digits and hyphens</translation>
    </message>
    <message>
        <source>«%1» tiene que ser &quot;allow&quot;, &quot;second-person&quot; o &quot;refuse&quot;</source>
        <translation>“%1” must be &quot;allow&quot;, &quot;second-person&quot; or &quot;refuse&quot;</translation>
    </message>
    <message>
        <source>permitido</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>no se permite</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>con una segunda persona</source>
        <translation>with a second person</translation>
    </message>
    <message>
        <source>Oficina</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>nadie</source>
        <translation>nobody</translation>
    </message>
    <message numerus="yes">
        <source>%n minutos</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segundos</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n horas</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caracteres</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>es</source>
        <extracomment>which of a rule&apos;s two texts is shown: es or en</extracomment>
        <translation>en</translation>
    </message>
    <message>
        <source>ninguna</source>
        <translation>none</translation>
    </message>
    <message>
        <source>nada</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>no se entiende como archivo TOML (%1)</source>
        <extracomment>what is wrong with a file of rules, as the TOML reader says it in English</extracomment>
        <translation>it is not understood as a TOML file (%1)</translation>
    </message>
    <message>
        <source>El archivo entero: %1.</source>
        <translation>The whole file: %1.</translation>
    </message>
    <message>
        <source>Línea %1: %2.</source>
        <translation>Line %1: %2.</translation>
    </message>
    <message>
        <source>Personas que caben en el padrón</source>
        <translation>People the register has room for</translation>
    </message>
    <message>
        <source>Padrón</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>PreferencesPanel</name>
    <message>
        <source>Preferencias</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Quitar las preferencias preparadas</source>
        <translation>Take out the prepared preferences</translation>
    </message>
    <message>
        <source>Q&amp;uitar</source>
        <translation>Take o&amp;ut</translation>
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
    <name>RefusalAdvice</name>
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
        <translation>The supervisor looks at the case with the person present and decides.</translation>
    </message>
    <message>
        <source>«Hoy no puedo confirmar que es usted.»</source>
        <translation>“Today I cannot confirm that it is you.”</translation>
    </message>
    <message>
        <source>No diga qué dato falló: quien pregunta puede estar probando.</source>
        <translation>Do not say which fact failed: whoever asks may be guessing.</translation>
    </message>
    <message>
        <source>«Para atenderle necesito ver su documento.»</source>
        <translation>“To serve you I need to see your document.”</translation>
    </message>
    <message>
        <source>Sirve el original; una copia o una foto, no.</source>
        <translation>It has to be the original, not a copy or a photograph.</translation>
    </message>
    <message>
        <source>Puede volver con su cédula vigente; quien se registró con pasaporte, con su pasaporte.</source>
        <translation>They can come back with their valid cédula, or with their passport if they registered with it.</translation>
    </message>
    <message>
        <source>Si la perdió, la repone el Registro Civil.</source>
        <translation>If it was lost, the Registro Civil replaces it.</translation>
    </message>
    <message>
        <source>Con el comprobante del trámite no se puede atender todavía.</source>
        <translation>With only the receipt for a new one they cannot be served yet.</translation>
    </message>
    <message>
        <source>«Su documento está caducado: con él no puedo atenderle.»</source>
        <translation>“Your document has expired: I cannot serve you with it.”</translation>
    </message>
    <message>
        <source>Eso sí puede decirlo: está impreso en el documento.</source>
        <translation>This you may say: it is printed on the document.</translation>
    </message>
    <message>
        <source>Puede volver con la cédula renovada: se renueva en el Registro Civil.</source>
        <translation>They can come back with a renewed cédula: the Registro Civil renews it.</translation>
    </message>
    <message>
        <source>«Con este documento necesito una segunda persona, y hoy no es posible.»</source>
        <translation>“With this document I need a second person, and today that is not possible.”</translation>
    </message>
    <message>
        <source>Vale para la cédula del modelo anterior, la digital y las que no se leen.</source>
        <translation>This goes for the older cédula, the digital one and those that cannot be read.</translation>
    </message>
    <message>
        <source>Puede volver con la cédula con chip, vigente; quien se registró con pasaporte, con su pasaporte.</source>
        <translation>They can come back with a valid cédula with chip, or with their passport if they registered with it.</translation>
    </message>
    <message>
        <source>«Este documento no es el de la ficha.»</source>
        <translation>“This document is not the one on the record.”</translation>
    </message>
    <message>
        <source>No diga de quién es la ficha ni qué dice.</source>
        <translation>Do not say whose record it is or what it says.</translation>
    </message>
    <message>
        <source>Puede volver con su propia cédula, vigente.</source>
        <translation>They can come back with their own valid cédula.</translation>
    </message>
    <message>
        <source>Si parece alterado, llame al supervisor.</source>
        <translation>If it seems altered, call the supervisor.</translation>
    </message>
    <message>
        <source>No lo retenga ni discuta: quedó anotado.</source>
        <translation>Do not keep it and do not argue: it was logged.</translation>
    </message>
    <message>
        <source>Puede volver otro día, con su cédula vigente y los datos con que se registró.</source>
        <translation>They can come back another day, with their valid cédula and the facts they registered with.</translation>
    </message>
    <message>
        <source>«Por hoy no puedo terminar el trámite.»</source>
        <translation>“I cannot finish this today.”</translation>
    </message>
    <message>
        <source>Dígalo igual delante de quien acompaña. No pregunte por qué vino.</source>
        <translation>Say it the same way in front of whoever comes along. Do not ask why they came.</translation>
    </message>
    <message>
        <source>Puede volver sola o solo, cuando quiera, con su cédula vigente.</source>
        <translation>They can come back alone, whenever they like, with their valid cédula.</translation>
    </message>
    <message>
        <source>Avise al supervisor cuando se hayan ido.</source>
        <translation>Tell the supervisor when they have left.</translation>
    </message>
    <message>
        <source>Si alguien corre peligro, llame al 911.</source>
        <translation>If anybody is in danger, call 911.</translation>
    </message>
    <message>
        <source>«A un menor de edad lo atiende otra ventanilla, con quien lo representa.»</source>
        <translation>“Minors are served at another counter, with their representative.”</translation>
    </message>
    <message>
        <source>Aquí no se abre la ficha de un menor.</source>
        <translation>A minor&apos;s record is not opened here.</translation>
    </message>
    <message>
        <source>Traigan la cédula del menor, la de la madre, el padre o el tutor, y el documento que lo prueba.</source>
        <translation>They bring the minor&apos;s cédula, that of the mother, father or guardian, and the document that proves it.</translation>
    </message>
    <message>
        <source>«La ficha consta como de una persona fallecida.»</source>
        <translation>“The record says that the person has died.”</translation>
    </message>
    <message>
        <source>Diga solo eso, con cuidado: puede ser la familia, o un error.</source>
        <translation>Say only that, gently: it may be the family, or a mistake.</translation>
    </message>
    <message>
        <source>La familia va a Prestaciones con la partida de defunción y su cédula.</source>
        <translation>The family goes to Benefits with the death certificate and their cédula.</translation>
    </message>
    <message>
        <source>Si es la propia persona, llame al supervisor.</source>
        <translation>If it is the person themselves, call the supervisor.</translation>
    </message>
    <message>
        <source>El dato se corrige en el Registro Civil, no aquí.</source>
        <translation>The Registro Civil corrects this, not we.</translation>
    </message>
    <message>
        <source>«Su ficha está bloqueada y desde aquí no la puedo abrir.»</source>
        <translation>“Your record is blocked and I cannot open it from here.”</translation>
    </message>
    <message>
        <source>No se sabe aquí por qué; no lo suponga.</source>
        <translation>The reason is not known here; do not guess it.</translation>
    </message>
    <message>
        <source>Puede preguntar en Atención al Asegurado con su cédula vigente.</source>
        <translation>They can ask at Atención al Asegurado with their valid cédula.</translation>
    </message>
    <message>
        <source>«A usted le atiende un compañero.»</source>
        <translation>“A colleague will serve you.”</translation>
    </message>
    <message>
        <source>Nadie se atiende a sí mismo.</source>
        <translation>Nobody serves themselves.</translation>
    </message>
    <message>
        <source>Acuda a otro mostrador con su cédula vigente.</source>
        <translation>Go to another counter with your valid cédula.</translation>
    </message>
    <message>
        <source>«En este mostrador falta la pantalla para usted.»</source>
        <translation>“This counter has no screen for you.”</translation>
    </message>
    <message>
        <source>La persona escribe lo suyo a solas; sin pantalla no se puede.</source>
        <translation>The person types their part alone; without a screen that cannot be done.</translation>
    </message>
    <message>
        <source>Puede pasar a otro mostrador, con el mismo turno.</source>
        <translation>They can go to another counter with the same turn ticket.</translation>
    </message>
    <message>
        <source>«A los empleadores no se les atiende en esta ventanilla.»</source>
        <translation>“Employers are not served at this counter.”</translation>
    </message>
    <message>
        <source>La clave del empleador se recupera por su propio camino.</source>
        <translation>An employer&apos;s password is recovered in its own way.</translation>
    </message>
    <message>
        <source>Quien representa a la empresa presenta su cédula, el RUC y la solicitud firmada en Atención al Empleador.</source>
        <translation>The company&apos;s representative presents their cédula, the RUC and the signed application at Atención al Empleador.</translation>
    </message>
    <message>
        <source>Si viene también por su propia cuenta, escanee su cédula.</source>
        <translation>If they also come on their own behalf, scan their cédula.</translation>
    </message>
    <message>
        <source>Es otra visita.</source>
        <translation>That is another visit.</translation>
    </message>
    <message>
        <source>«Por ahora atiendo solo a la propia persona.»</source>
        <translation>“For now I can only serve the person themselves.”</translation>
    </message>
    <message>
        <source>Un poder no basta todavía en esta ventanilla.</source>
        <translation>A power of attorney is not yet enough at this counter.</translation>
    </message>
    <message>
        <source>La persona puede venir con su cédula vigente; sin turno si es mayor, está embarazada o tiene una discapacidad.</source>
        <translation>The person can come with their valid cédula; without a turn ticket if they are elderly, pregnant or have a disability.</translation>
    </message>
    <message>
        <source>«Necesito a una persona más para acompañarle, y hoy no está.»</source>
        <translation>“I need one more person to help you, and today nobody is free.”</translation>
    </message>
    <message>
        <source>Nadie lee ni escribe por la persona en su pantalla: tampoco quien acompaña.</source>
        <translation>Nobody reads or types for the person on their screen, not even whoever comes with them.</translation>
    </message>
    <message>
        <source>Puede volver con su cédula vigente; pida la hora en que hay quien acompañe. No necesita turno.</source>
        <translation>They can come back with their valid cédula, at an hour when somebody can help. They need no turn ticket.</translation>
    </message>
    <message>
        <source>«Su caso no se resuelve en esta ventanilla.»</source>
        <translation>“Your case cannot be settled at this counter.”</translation>
    </message>
    <message>
        <source>Quedó anotado que vino.</source>
        <translation>It was logged that they came.</translation>
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
        <translation>&amp;Close and go back to the counter</translation>
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
    <message>
        <source>&amp;Cerrar el día: nadie más atiende hoy en este mostrador</source>
        <translation>&amp;Close the day: nobody else serves at this counter today</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Pe&amp;rsonal</source>
        <translation>Sta&amp;ff</translation>
    </message>
    <message>
        <source>Filtrar el personal</source>
        <translation>Filter the staff</translation>
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
        <source>Personal</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Desbloquear a una persona</source>
        <translation>Unlock a person</translation>
    </message>
    <message>
        <source>Después de varias validaciones fallidas. Compruebe antes con quien atendió que la persona es quien dice.</source>
        <translation>After several failed validations. First check with the clerk who served them that the person is who they say.</translation>
    </message>
    <message>
        <source>Desbloquear &amp;persona</source>
        <translation>Unlock &amp;person</translation>
    </message>
    <message>
        <source>Contraseña &amp;nueva, de un solo uso</source>
        <translation>&amp;New password, for one use</translation>
    </message>
    <message>
        <source>Contraseña nueva, de un solo uso</source>
        <translation>New password, for one use</translation>
    </message>
    <message>
        <source>&amp;Dar contraseña</source>
        <translation>Gi&amp;ve password</translation>
    </message>
    <message>
        <source>Todo queda en el registro con su usuario. Nadie cambia su propia cuenta.</source>
        <translation>Everything goes into the log with your user name. Nobody changes their own account.</translation>
    </message>
    <message>
        <source>Dar de &amp;baja…</source>
        <translation>&amp;Deactivate…</translation>
    </message>
    <message>
        <source>Desblo&amp;quear cuenta</source>
        <translation>&amp;Unlock account</translation>
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
        <source>Actuali&amp;zar</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>F5</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F5</translation>
    </message>
    <message>
        <source>D&amp;ocumento</source>
        <translation>D&amp;ocument</translation>
    </message>
    <message>
        <source>Documento de la persona</source>
        <translation>The person&apos;s document</translation>
    </message>
    <message>
        <source>&amp;Cédula, RUC o lectura de la tarjeta</source>
        <translation>&amp;Cédula, RUC or reading of the card</translation>
    </message>
    <message>
        <source>Número de la persona: escanee o escriba</source>
        <translation>The person&apos;s number: scan or type</translation>
    </message>
    <message>
        <source>El código, otra &amp;vez</source>
        <translation>The cod&amp;e, again</translation>
    </message>
    <message>
        <source>El código de extranjero, otra vez</source>
        <translation>The foreigner&apos;s code, again</translation>
    </message>
    <message>
        <source>Borrar los datos de una persona…</source>
        <translation>Erase a person&apos;s data…</translation>
    </message>
    <message>
        <source>&amp;Motivo de la baja</source>
        <translation>Reason for closing i&amp;t</translation>
    </message>
    <message>
        <source>Motivo de la baja</source>
        <translation>Reason for closing it</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Dejó la oficina</source>
        <translation>Left the office</translation>
    </message>
    <message>
        <source>Pasó a otro trabajo</source>
        <translation>Went to other work</translation>
    </message>
    <message>
        <source>Estará ausente mucho tiempo</source>
        <translation>Will be away for long</translation>
    </message>
    <message>
        <source>Hubo un mal uso de la cuenta</source>
        <translation>The account was misused</translation>
    </message>
    <message>
        <source>Se creó por error</source>
        <translation>It was made by mistake</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nadie ha entrado</source>
        <translation>Nobody is signed in</translation>
    </message>
    <message>
        <source>Verificar…</source>
        <translation>Verify…</translation>
    </message>
    <message>
        <source>Abrir la verificación del registro (Ctrl+3)</source>
        <translation>Open the verification of the log (Ctrl+3)</translation>
    </message>
    <message>
        <source>Ver…</source>
        <translation>See…</translation>
    </message>
    <message>
        <source>Ver los correos que esperan</source>
        <translation>See the mail that waits</translation>
    </message>
    <message>
        <source>Ver los correos que esperan (Ctrl+5)</source>
        <translation>See the mail that waits (Ctrl+5)</translation>
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
    <message>
        <source>Zona de lectura</source>
        <translation>Machine-readable zone</translation>
    </message>
    <message>
        <source>&amp;Leer otra vez</source>
        <translation>Read a&amp;gain</translation>
    </message>
    <message>
        <source>Abandonar…</source>
        <extracomment>the same where there is little width</extracomment>
        <translation>Abandon…</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>El registro está íntegro.</source>
        <translation>The log is intact.</translation>
    </message>
    <message>
        <source>El registro fue alterado.</source>
        <translation>The log was altered.</translation>
    </message>
    <message>
        <source>Al registro le faltan entradas.</source>
        <translation>Entries are missing from the log.</translation>
    </message>
    <message>
        <source>Hay dos historias del registro.</source>
        <translation>There are two histories of the log.</translation>
    </message>
    <message>
        <source>La cadena de claves está rota.</source>
        <translation>The chain of keys is broken.</translation>
    </message>
    <message>
        <source>Hay datos que el registro no respalda.</source>
        <translation>There are data that the log does not back.</translation>
    </message>
    <message>
        <source>El reloj muestra saltos.</source>
        <translation>The clock shows jumps.</translation>
    </message>
    <message>
        <source>Falta la clave en la que confiar.</source>
        <translation>The key to trust is missing.</translation>
    </message>
    <message>
        <source>El registro no se puede leer.</source>
        <translation>The log cannot be read.</translation>
    </message>
    <message>
        <source>Nada falta y nada se cambió, pero las horas de algunas entradas no son de fiar. Avise a auditoría.</source>
        <translation>Nothing is missing and nothing was changed, but the times of some entries cannot be relied on. Tell audit.</translation>
    </message>
    <message>
        <source>Llame a auditoría y no siga usando este mostrador hasta que lo vean. Abajo está lo hallado.</source>
        <translation>Call audit and do not go on using this counter until they have seen it. What was found stands below.</translation>
    </message>
    <message>
        <source>Nada falta, nada sobra, nada se cambió desde la primera entrada, el %1.</source>
        <translation>Nothing is missing, nothing was added, nothing was changed since the first entry, on %1.</translation>
    </message>
    <message>
        <source>Nada falta, nada sobra, nada se cambió.</source>
        <translation>Nothing is missing, nothing was added, nothing was changed.</translation>
    </message>
    <message>
        <source>Todas las entradas tienen testigo fuera de este equipo.</source>
        <translation>All entries have a witness outside this machine.</translation>
    </message>
    <message>
        <source>Ninguna de las %1 entradas tiene todavía un testigo fuera de este equipo: compare con una constancia.</source>
        <translation>None of the %1 entries has a witness outside this machine yet: compare with a checkpoint.</translation>
    </message>
    <message numerus="yes">
        <source>Las últimas %1 entradas todavía no tienen testigo fuera de este equipo.</source>
        <translation>
            <numerusform>The last %1 entry has no witness outside this machine yet.</numerusform>
            <numerusform>The last %1 entries have no witness outside this machine yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>íntegro, con testigos</source>
        <translation>intact, with witnesses</translation>
    </message>
    <message>
        <source>íntegro, con final sin testigo</source>
        <translation>intact, tail without witness</translation>
    </message>
    <message>
        <source>alterado</source>
        <translation>altered</translation>
    </message>
    <message>
        <source>recortado</source>
        <translation>cut</translation>
    </message>
    <message>
        <source>bifurcado</source>
        <translation>forked</translation>
    </message>
    <message>
        <source>claves rotas</source>
        <translation>keys broken</translation>
    </message>
    <message>
        <source>datos sin respaldo</source>
        <translation>data not backed</translation>
    </message>
    <message>
        <source>reloj anómalo</source>
        <translation>clock anomalies</translation>
    </message>
    <message>
        <source>sin clave</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>ilegible</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>Código %1: %2</source>
        <extracomment>the number that ventanilla-verify ends with, and its name</extracomment>
        <translation>Code %1: %2</translation>
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
        <source>época %1 de sus claves</source>
        <translation>epoch %1 of its keys</translation>
    </message>
    <message>
        <source>fila %1</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>Detalle técnico: %1</source>
        <extracomment>a sentence of the verifier, in English</extracomment>
        <translation>Technical detail: %1</translation>
    </message>
    <message>
        <source>Y otras %1. Véalas con ventanilla-verify.</source>
        <translation>And %1 more. See them with ventanilla-verify.</translation>
    </message>
    <message numerus="yes">
        <source>%1 entradas</source>
        <translation>
            <numerusform>%1 entry</numerusform>
            <numerusform>%1 entries</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: coincide</source>
        <translation>%1: agrees</translation>
    </message>
    <message>
        <source>%1: NO coincide. Guarde el original y llame a auditoría</source>
        <translation>%1: does NOT agree. Keep the original and call audit</translation>
    </message>
    <message>
        <source>%1: no se puede decir, las entradas no se leen</source>
        <translation>%1: cannot be told, the entries cannot be read</translation>
    </message>
    <message>
        <source>%1: no la firmó este registro. Vuelva a copiarla del original; si sigue igual, llame a auditoría</source>
        <translation>%1: not signed by this log. Copy it again from the original; if it stays so, call audit</translation>
    </message>
    <message numerus="yes">
        <source>Las %1 entradas, una por una</source>
        <translation>
            <numerusform>The %1 entry, by itself</numerusform>
            <numerusform>All %1 entries, one by one</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 entradas</source>
        <extracomment>%1 which log, e.g. Mostrador 1</extracomment>
        <translation>%1: %2 entries</translation>
    </message>
    <message numerus="yes">
        <source>%1 épocas de firma, cada una con su propia clave</source>
        <translation>
            <numerusform>%1 epoch, signed by its own key</numerusform>
            <numerusform>%1 epochs, each signed by its own key</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: contra lo que este equipo recuerda fuera de la base</source>
        <translation>%1: against what this machine remembers outside the database</translation>
    </message>
    <message numerus="yes">
        <source>%1 filas, contra su última entrada</source>
        <translation>
            <numerusform>%1 row, against its last entry</numerusform>
            <numerusform>%1 rows, against their last entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Reloj: sin saltos ocultos</source>
        <translation>Clock: no hidden jumps</translation>
    </message>
    <message>
        <source>Reloj: con saltos, véalos arriba</source>
        <translation>Clock: with jumps, see above</translation>
    </message>
    <message>
        <source>Los valores sellados de las personas: para eso haría falta la clave de cada una.</source>
        <translation>The sealed values of persons: that would need the key of each.</translation>
    </message>
    <message>
        <source>El contenido de las filas: falta la clave de este mostrador.</source>
        <translation>The contents of rows: the key of this counter is missing.</translation>
    </message>
    <message>
        <source>Si alguien cortó el final: este equipo no recuerda nada de ese registro.</source>
        <translation>Whether somebody cut off the end: this machine remembers nothing of that log.</translation>
    </message>
    <message>
        <source>Una constancia de otro registro: compárela en el mostrador que la firmó.</source>
        <translation>A checkpoint of another log: compare it at the counter that signed it.</translation>
    </message>
    <message>
        <source>Si alguien devolvió este equipo entero a un día anterior: solo lo dice una constancia de fuera.</source>
        <translation>Whether somebody set this whole machine back to an earlier day: only a checkpoint from outside tells.</translation>
    </message>
    <message>
        <source>una cuenta que ya no está</source>
        <translation>an account that is no longer there</translation>
    </message>
    <message>
        <source>Última verificación completa: %1, %2, por %3 · %4 entradas · %5</source>
        <extracomment>%1 day, %2 time, %3 sign-in name, %4 entries, %5 code and its name</extracomment>
        <translation>Last full verification: %1, %2, by %3 · %4 entries · %5</translation>
    </message>
    <message>
        <source>El archivo ya no está. Elija otro.</source>
        <translation>The file is no longer there. Choose another one.</translation>
    </message>
    <message>
        <source>Ese archivo no se puede leer, o es demasiado grande para ser una constancia. Elija otro, o pegue el texto.</source>
        <translation>That file cannot be read, or is too large to be a checkpoint. Choose another one, or paste the text.</translation>
    </message>
    <message>
        <source>No hay nada que comparar. Pegue la constancia entera, o elija su archivo.</source>
        <translation>There is nothing to compare. Paste the whole checkpoint, or choose its file.</translation>
    </message>
    <message>
        <source>Es demasiado largo para ser una constancia. Pegue solo la constancia.</source>
        <translation>It is too long to be a checkpoint. Paste the checkpoint alone.</translation>
    </message>
    <message>
        <source>Eso no es texto. Pegue las líneas de la constancia, o lo que dice su código QR.</source>
        <translation>That is no text. Paste the lines of the checkpoint, or what its QR code says.</translation>
    </message>
    <message>
        <source>Falta la línea de la firma, que empieza con una raya (—). Copie la constancia hasta el final.</source>
        <translation>The line of the signature is missing, which begins with a dash (—). Copy the checkpoint to its end.</translation>
    </message>
    <message>
        <source>Una línea está cortada o cambiada. Vuelva a copiarla del original.</source>
        <translation>A line is cut or changed. Copy it again from the original.</translation>
    </message>
    <message>
        <source>Texto pegado %1</source>
        <extracomment>what a pasted checkpoint is called; %1 counts them</extracomment>
        <translation>Pasted text %1</translation>
    </message>
    <message>
        <source>Último cierre de día, en la carpeta de claves</source>
        <translation>Last close of day, in the key folder</translation>
    </message>
    <message>
        <source>Deben ser tres líneas (registro, entradas, raíz) y debajo la firma. Copie la constancia entera.</source>
        <translation>There must be three lines (log, entries, root) and the signature below. Copy the whole checkpoint.</translation>
    </message>
    <message>
        <source>Ahí hay más de una constancia. Compare una cada vez.</source>
        <translation>There is more than one checkpoint in it. Compare one at a time.</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Cuánto se ha verificado</source>
        <translation>How much has been verified</translation>
    </message>
    <message>
        <source>Lo hallado</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Comparar con una constancia</source>
        <translation>Compare with a checkpoint</translation>
    </message>
    <message>
        <source>La de un cierre impreso o de una exportación. Pegue su texto o lo que dice su código QR, o elija el archivo. Nada se cambia.</source>
        <translation>A printed close of day&apos;s or an export&apos;s. Paste its text or what its QR code says, or choose the file. Nothing is changed.</translation>
    </message>
    <message>
        <source>Cons&amp;tancia</source>
        <translation>C&amp;heckpoint</translation>
    </message>
    <message>
        <source>Texto de la constancia</source>
        <translation>Text of the checkpoint</translation>
    </message>
    <message>
        <source>Arc&amp;hivo…</source>
        <translation>&amp;File…</translation>
    </message>
    <message>
        <source>Elegir un arc&amp;hivo…</source>
        <translation>Choose a &amp;file…</translation>
    </message>
    <message>
        <source>Deja&amp;rlo</source>
        <translation>Le&amp;t it be</translation>
    </message>
    <message>
        <source>Com&amp;parar</source>
        <translation>Co&amp;mpare</translation>
    </message>
    <message>
        <source>Testigos fuera de este equipo</source>
        <translation>Witnesses outside this machine</translation>
    </message>
    <message>
        <source>cubren</source>
        <translation>they cover</translation>
    </message>
    <message>
        <source>Ninguno todavía. Compare con una constancia: la de un cierre impreso o de una exportación.</source>
        <translation>None yet. Compare with a checkpoint: a printed close of day&apos;s or an export&apos;s.</translation>
    </message>
    <message>
        <source>Se comprobó</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>No se pudo comprobar</source>
        <translation>Could not be checked</translation>
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
        <source>&amp;Detener</source>
        <translation>Sto&amp;p</translation>
    </message>
    <message>
        <source>&amp;Comparar…</source>
        <translation>&amp;Compare…</translation>
    </message>
    <message>
        <source>&amp;Comparar con una constancia…</source>
        <translation>&amp;Compare with a checkpoint…</translation>
    </message>
    <message>
        <source>&amp;Exportar…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Verificar</source>
        <translation>&amp;Verify</translation>
    </message>
    <message>
        <source>&amp;Verificar todo</source>
        <translation>&amp;Verify everything</translation>
    </message>
    <message>
        <source>F5</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>F5</translation>
    </message>
    <message>
        <source>&amp;Exportar con pruebas…</source>
        <translation>&amp;Export with proofs…</translation>
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
    <message>
        <source>época %1 de sus claves</source>
        <translation>epoch %1 of its keys</translation>
    </message>
    <message>
        <source>La cadena de claves de %1 está rota en la época %2.</source>
        <translation>The chain of keys of %1 is broken in epoch %2.</translation>
    </message>
    <message>
        <source>%1, de %2 entradas de %3</source>
        <translation>%1, at %2 entries of %3</translation>
    </message>
    <message>
        <source>coincide: %1</source>
        <translation>agrees: %1</translation>
    </message>
    <message>
        <source>NO coincide: %1</source>
        <translation>does NOT agree: %1</translation>
    </message>
    <message>
        <source>no se puede decir: %1</source>
        <translation>cannot be told: %1</translation>
    </message>
    <message>
        <source>no la firmó este registro (compare con el original: quizá está mal copiada): %1</source>
        <translation>not signed by this log (compare with the original: it may be badly copied): %1</translation>
    </message>
    <message>
        <source>la entrada estándar</source>
        <translation>standard input</translation>
    </message>
    <message>
        <source>no está. Revise el nombre.</source>
        <translation>it is not there. Check the name.</translation>
    </message>
    <message>
        <source>no se puede leer, o no es un archivo corriente. Copie la constancia en un archivo, o pásela por la entrada estándar con --checkpoint -.</source>
        <translation>it cannot be read, or is no plain file. Copy the checkpoint into a file, or hand it to standard input with --checkpoint -.</translation>
    </message>
    <message>
        <source>está vacía. Copie la constancia entera.</source>
        <translation>it is empty. Copy the whole checkpoint.</translation>
    </message>
    <message>
        <source>es demasiado larga para ser una constancia. Copie solo la constancia.</source>
        <translation>it is too long to be a checkpoint. Copy the checkpoint alone.</translation>
    </message>
    <message>
        <source>no es texto. Copie las líneas de la constancia, o lo que dice el código QR.</source>
        <translation>it is no text. Copy the lines of the checkpoint, or what the QR code says.</translation>
    </message>
    <message>
        <source>no tiene la línea de la firma, que empieza con una raya (—). Copie la constancia hasta el final.</source>
        <translation>it lacks the line of the signature, which begins with a dash (—). Copy the checkpoint to its end.</translation>
    </message>
    <message>
        <source>tiene una línea cortada o cambiada. Vuelva a copiarla del original.</source>
        <translation>one of its lines is cut or changed. Copy it again from the original.</translation>
    </message>
    <message>
        <source>La constancia de %1 no sirve: %2</source>
        <translation>The checkpoint in %1 cannot be used: %2</translation>
    </message>
    <message>
        <source>Constancias:</source>
        <translation>Checkpoints:</translation>
    </message>
    <message>
        <source>debe tener tres líneas (registro, entradas, raíz) y debajo la firma. Copie la constancia entera.</source>
        <translation>must have three lines (log, entries, root) and the signature below. Copy the whole checkpoint.</translation>
    </message>
    <message>
        <source>trae más de una constancia. Ponga cada una en su archivo.</source>
        <translation>has more than one checkpoint. Put each into a file of its own.</translation>
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
    <name>VisitorChannelsPage</name>
    <message>
        <source>¿Cómo quiere recuperar su clave?</source>
        <translation>How do you want to recover your password?</translation>
    </message>
    <message>
        <source>Toque una o más.</source>
        <translation>Touch one or more.</translation>
    </message>
    <message>
        <source>Su celular, si quiere darlo</source>
        <translation>Your mobile, if you want to give it</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
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
    <name>VisitorHelpBar</name>
    <message>
        <source>Más grande</source>
        <translation>Bigger</translation>
    </message>
    <message>
        <source>Contraste</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Teclado</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Necesito ayuda</source>
        <translation>I need help</translation>
    </message>
</context>
<context>
    <name>VisitorImagePage</name>
    <message>
        <source>Elija una imagen</source>
        <translation>Choose an image</translation>
    </message>
    <message>
        <source>La verá cada vez que recupere su clave. No se la diga a nadie.</source>
        <translation>You will see it each time you recover your password. Tell nobody.</translation>
    </message>
    <message>
        <source>Ver otras</source>
        <translation>See others</translation>
    </message>
    <message>
        <source>Elijo esta</source>
        <translation>I choose this one</translation>
    </message>
</context>
<context>
    <name>VisitorImageWords</name>
    <message>
        <source>manzana</source>
        <extracomment>From here on: one word for each security picture, without an article.</extracomment>
        <translation>apple</translation>
    </message>
    <message>
        <source>globo</source>
        <translation>balloon</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>banana</translation>
    </message>
    <message>
        <source>cama</source>
        <translation>bed</translation>
    </message>
    <message>
        <source>campana</source>
        <translation>bell</translation>
    </message>
    <message>
        <source>bicicleta</source>
        <translation>bicycle</translation>
    </message>
    <message>
        <source>velero</source>
        <translation>sailing boat</translation>
    </message>
    <message>
        <source>libro</source>
        <translation>book</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>bread</translation>
    </message>
    <message>
        <source>foco</source>
        <translation>light bulb</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>bus</translation>
    </message>
    <message>
        <source>mariposa</source>
        <translation>butterfly</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>cactus</translation>
    </message>
    <message>
        <source>cámara</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>vela</source>
        <translation>candle</translation>
    </message>
    <message>
        <source>zanahoria</source>
        <translation>carrot</translation>
    </message>
    <message>
        <source>gato</source>
        <translation>cat</translation>
    </message>
    <message>
        <source>silla</source>
        <translation>chair</translation>
    </message>
    <message>
        <source>queso</source>
        <translation>cheese</translation>
    </message>
    <message>
        <source>reloj</source>
        <translation>clock</translation>
    </message>
    <message>
        <source>perro</source>
        <translation>dog</translation>
    </message>
    <message>
        <source>puerta</source>
        <translation>door</translation>
    </message>
    <message>
        <source>tambor</source>
        <translation>drum</translation>
    </message>
    <message>
        <source>pez</source>
        <translation>fish</translation>
    </message>
    <message>
        <source>pelota</source>
        <translation>ball</translation>
    </message>
    <message>
        <source>gafas</source>
        <translation>glasses</translation>
    </message>
    <message>
        <source>uvas</source>
        <translation>grapes</translation>
    </message>
    <message>
        <source>guitarra</source>
        <translation>guitar</translation>
    </message>
    <message>
        <source>martillo</source>
        <translation>hammer</translation>
    </message>
    <message>
        <source>sombrero</source>
        <translation>hat</translation>
    </message>
    <message>
        <source>caballo</source>
        <translation>horse</translation>
    </message>
    <message>
        <source>casa</source>
        <translation>house</translation>
    </message>
    <message>
        <source>llave</source>
        <translation>key</translation>
    </message>
    <message>
        <source>cometa</source>
        <translation>kite</translation>
    </message>
    <message>
        <source>luna</source>
        <translation>moon</translation>
    </message>
    <message>
        <source>hongo</source>
        <translation>mushroom</translation>
    </message>
    <message>
        <source>lápiz</source>
        <translation>pencil</translation>
    </message>
    <message>
        <source>avión</source>
        <translation>plane</translation>
    </message>
    <message>
        <source>arcoíris</source>
        <translation>rainbow</translation>
    </message>
    <message>
        <source>gallo</source>
        <translation>rooster</translation>
    </message>
    <message>
        <source>tijeras</source>
        <translation>scissors</translation>
    </message>
    <message>
        <source>camiseta</source>
        <translation>T-shirt</translation>
    </message>
    <message>
        <source>cuchara</source>
        <translation>spoon</translation>
    </message>
    <message>
        <source>girasol</source>
        <translation>sunflower</translation>
    </message>
    <message>
        <source>tetera</source>
        <translation>teapot</translation>
    </message>
    <message>
        <source>teléfono</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>árbol</source>
        <translation>tree</translation>
    </message>
    <message>
        <source>paraguas</source>
        <translation>umbrella</translation>
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
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Contestar mi pregunta</source>
        <translation>Answer my question</translation>
    </message>
</context>
<context>
    <name>VisitorQuestionPage</name>
    <message>
        <source>Su respuesta</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Da igual con tildes o sin ellas.</source>
        <translation>With or without accents, it is all the same.</translation>
    </message>
    <message>
        <source>Otra pregunta</source>
        <translation>Another question</translation>
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
        <source>No es correcto</source>
        <translation>This is not right</translation>
    </message>
    <message>
        <source>Confirmo</source>
        <translation>I confirm</translation>
    </message>
    <message>
        <source>Su imagen</source>
        <translation>Your image</translation>
    </message>
    <message>
        <source>la nueva que usted eligió</source>
        <translation>the new one you chose</translation>
    </message>
    <message>
        <source>Para recuperar su clave</source>
        <translation>To recover your password</translation>
    </message>
    <message>
        <source>Su celular</source>
        <translation>Your mobile</translation>
    </message>
    <message>
        <source>Sus preguntas</source>
        <translation>Your questions</translation>
    </message>
    <message>
        <source>Revise todo. Al confirmar, usted hace estos cambios.</source>
        <translation>Check everything. By confirming you make these changes.</translation>
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
        <source>DEMOSTRACIÓN</source>
        <translation>DEMONSTRATION</translation>
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
    <message>
        <source>Ese celular no está completo. Son diez números y empieza por 09.</source>
        <translation>That mobile is not complete. It has ten digits and begins with 09.</translation>
    </message>
    <message>
        <source>Ese es un teléfono fijo. Escriba un celular.</source>
        <translation>That is a landline. Type a mobile.</translation>
    </message>
    <message>
        <source>Ese celular no se puede usar aquí. Escriba otro, solo suyo.</source>
        <translation>That mobile cannot be used here. Type another one, yours alone.</translation>
    </message>
    <message numerus="yes">
        <source>Su respuesta necesita %n letras o más.</source>
        <extracomment>The answer to a security question is too short; %n is the least number of letters.</extracomment>
        <translation>
            <numerusform>Your answer needs %n letter or more.</numerusform>
            <numerusform>Your answer needs %n letters or more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Esa respuesta es demasiado larga.</source>
        <translation>That answer is too long.</translation>
    </message>
    <message>
        <source>Esa respuesta es fácil de adivinar. Elija otra.</source>
        <translation>That answer is easy to guess. Choose another one.</translation>
    </message>
    <message>
        <source>Elija otra pregunta.</source>
        <translation>Choose another question.</translation>
    </message>
    <message>
        <source>Falta contestar una pregunta.</source>
        <translation>One question still needs an answer.</translation>
    </message>
    <message>
        <source>Elija al menos una forma de recuperar su clave.</source>
        <translation>Choose at least one way to recover your password.</translation>
    </message>
    <message>
        <source>Elija una de estas imágenes.</source>
        <translation>Choose one of these images.</translation>
    </message>
    <message>
        <source>Mostrar</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Visitas de &amp;hoy</source>
        <translation>Toda&amp;y&apos;s visits</translation>
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
    <name>WaitingCard</name>
    <message>
        <source>Lo que espera</source>
        <translation>What waits</translation>
    </message>
    <message>
        <source>Nada espera.</source>
        <translation>Nothing waits.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Escriba o escanee la cédula.</source>
        <translation>Type or scan the cédula.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n dígitos: la cédula tiene diez.</source>
        <translation>
            <numerusform>%n digit missing: a cédula has ten.</numerusform>
            <numerusform>%n digits missing: a cédula has ten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sobran %n dígitos: la cédula tiene diez.</source>
        <translation>
            <numerusform>%n digit too many: a cédula has ten.</numerusform>
            <numerusform>%n digits too many: a cédula has ten.</numerusform>
        </translation>
    </message>
    <message>
        <source>La cédula tiene solo dígitos. Escriba los diez, sin letras, o escanee.</source>
        <translation>A cédula has digits only. Type the ten, without letters, or scan.</translation>
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
        <translation>This looks like a RUC. Here the person is served: type the ten digits of their cédula.</translation>
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
        <translation>Compare with the card. The search was logged. If the number is right, the person must first go to enrolment with their cédula.</translation>
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
        <translation>No visit was opened and nothing changed. They must come back with their representative, both cédulas and the document that proves it.</translation>
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
        <translation>What was not confirmed did not change. Go back to the counter (F2) and open another.</translation>
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
        <translation>Nothing has changed. Ask for another valid document, or refuse: they can come back with a renewed cédula.</translation>
    </message>
    <message>
        <source>Ese documento necesita la aprobación de una segunda persona, que aquí todavía no es posible.</source>
        <translation>That document needs a second person&apos;s approval, which is not yet possible here.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida la cédula con chip vigente, o niegue: puede volver con ella.</source>
        <translation>Nothing has changed. Ask for a valid cédula with chip, or refuse: they can come back with it.</translation>
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
        <translation>No e-mail is prepared.</translation>
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
        <source>No se cambió nada. Llame a la persona que administra la oficina.</source>
        <translation>Nothing was changed. Call the office&apos;s administrator.</translation>
    </message>
    <message>
        <source>No se pudo leer o escribir un archivo.</source>
        <translation>A file could not be read or written.</translation>
    </message>
    <message>
        <source>La política de la oficina no está en orden.</source>
        <extracomment>%1 a line of a file, %2 the file and what is wrong there, in English</extracomment>
        <translation>The office&apos;s policy is not in order.</translation>
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
        <translation>Cédula with chip</translation>
    </message>
    <message>
        <source>Cédula anterior</source>
        <translation>Older cédula</translation>
    </message>
    <message>
        <source>Cédula digital</source>
        <translation>Digital cédula</translation>
    </message>
    <message>
        <source>Pasaporte</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Ese número no tiene la forma de un pasaporte ni de un código de identificación.</source>
        <translation>That number does not look like a passport or an identification code.</translation>
    </message>
    <message>
        <source>Compare con el documento y vuelva a escribir, o escanee.</source>
        <translation>Compare with the document and type again, or scan.</translation>
    </message>
    <message>
        <source>Las dos veces no coinciden.</source>
        <translation>The two do not match.</translation>
    </message>
    <message>
        <source>Compare con el documento y escriba otra vez las dos.</source>
        <translation>Compare with the document and type both again.</translation>
    </message>
    <message>
        <source>Compare con el documento y vuelva a escribir los trece dígitos.</source>
        <translation>Compare with the document and type the thirteen digits again.</translation>
    </message>
    <message>
        <source>Es un RUC: los empleadores no se atienden en esta ventanilla.</source>
        <translation>This is a RUC: employers are not served at this counter.</translation>
    </message>
    <message>
        <source>No se abrió ninguna visita; el intento quedó anotado. Si la persona viene por su propia cuenta, escanee su cédula.</source>
        <translation>No visit was opened; the attempt was logged. If the person comes on their own behalf, scan their cédula.</translation>
    </message>
    <message>
        <source>Nada se tomó de ella. Escanee otra vez, o escriba los datos a mano.</source>
        <translation>Nothing was taken from it. Scan again, or type the facts by hand.</translation>
    </message>
    <message>
        <source>En la zona de lectura no cuadra el número del documento.</source>
        <translation>In the machine-readable zone the document number does not match its check digit.</translation>
    </message>
    <message>
        <source>En la zona de lectura no cuadra la fecha de nacimiento.</source>
        <translation>In the machine-readable zone the date of birth does not match its check digit.</translation>
    </message>
    <message>
        <source>En la zona de lectura no cuadra la caducidad.</source>
        <translation>In the machine-readable zone the expiry date does not match its check digit.</translation>
    </message>
    <message>
        <source>En la zona de lectura no cuadra el dato opcional.</source>
        <translation>In the machine-readable zone the optional data does not match its check digit.</translation>
    </message>
    <message>
        <source>En la zona de lectura no cuadra el conjunto.</source>
        <translation>In the machine-readable zone the whole does not match its check digit.</translation>
    </message>
    <message>
        <source>Nada se tomó de ella. Escanee otra vez; si sigue, mire bien la tarjeta: puede estar alterada.</source>
        <translation>Nothing was taken from it. Scan again; if it goes on, look closely at the card: it may be altered.</translation>
    </message>
    <message>
        <source>El turno lleva letras y dígitos, como A-045.</source>
        <translation>A turn ticket has letters and digits, like A-045.</translation>
    </message>
    <message>
        <source>Eso no es un número de celular.</source>
        <translation>That is not a mobile number.</translation>
    </message>
    <message>
        <source>Tiene diez dígitos y empieza por 09; del extranjero, con + y el código del país.</source>
        <translation>It has ten digits and begins with 09; from abroad, + and the country code.</translation>
    </message>
    <message>
        <source>Es un teléfono fijo: no recibe mensajes.</source>
        <translation>That is a landline: it receives no messages.</translation>
    </message>
    <message>
        <source>Pida un celular, o siga sin él.</source>
        <translation>Ask for a mobile, or go on without it.</translation>
    </message>
    <message>
        <source>Ese celular ya lo tiene otra persona.</source>
        <translation>Another person already has that mobile.</translation>
    </message>
    <message>
        <source>No se guardó. Pida otro, o siga sin él.</source>
        <translation>It was not saved. Ask for another, or go on without it.</translation>
    </message>
    <message>
        <source>La respuesta de la persona es demasiado corta.</source>
        <translation>The person&apos;s answer is too short.</translation>
    </message>
    <message>
        <source>Su pantalla le pide una más larga.</source>
        <translation>Their screen asks for a longer one.</translation>
    </message>
    <message>
        <source>La respuesta de la persona es demasiado larga.</source>
        <translation>The person&apos;s answer is too long.</translation>
    </message>
    <message>
        <source>Su pantalla le pide una más corta.</source>
        <translation>Their screen asks for a shorter one.</translation>
    </message>
    <message>
        <source>La respuesta de la persona es fácil de adivinar.</source>
        <translation>The person&apos;s answer is easy to guess.</translation>
    </message>
    <message>
        <source>Su pantalla le pide otra.</source>
        <translation>Their screen asks for another.</translation>
    </message>
    <message>
        <source>Esa pregunta no se puede usar.</source>
        <translation>That question cannot be used.</translation>
    </message>
    <message>
        <source>La persona elige otra en su pantalla.</source>
        <translation>The person chooses another on their screen.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n preguntas por contestar.</source>
        <translation>
            <numerusform>%n question still to be answered.</numerusform>
            <numerusform>%n questions still to be answered.</numerusform>
        </translation>
    </message>
    <message>
        <source>La persona las contesta en su pantalla.</source>
        <translation>The person answers on their screen.</translation>
    </message>
    <message>
        <source>Ninguna forma de recuperar la clave vale todavía.</source>
        <translation>No way to recover the password is valid yet.</translation>
    </message>
    <message>
        <source>La persona elige al menos una en su pantalla; «solo en persona» también es una.</source>
        <translation>The person chooses at least one on their screen; “only in person” counts as one.</translation>
    </message>
    <message>
        <source>Esa imagen no era de las ofrecidas.</source>
        <translation>That image was not among those offered.</translation>
    </message>
    <message>
        <source>La persona elige otra vez en su pantalla.</source>
        <translation>The person chooses again on their screen.</translation>
    </message>
    <message>
        <source>Antes de seguir, cambie la contraseña que le dieron.</source>
        <translation>Before you go on, change the password you were given.</translation>
    </message>
    <message>
        <source>La contraseña nueva es la misma. Elija otra.</source>
        <translation>The new password is the same. Choose another.</translation>
    </message>
    <message>
        <source>No hay ninguna cuenta con ese usuario.</source>
        <translation>There is no account with that user name.</translation>
    </message>
    <message>
        <source>Esa cuenta no está bloqueada.</source>
        <translation>That account is not locked.</translation>
    </message>
    <message>
        <source>No hizo falta cambiar nada.</source>
        <translation>Nothing needed changing.</translation>
    </message>
    <message>
        <source>Nadie puede hacer eso con su propia cuenta.</source>
        <translation>Nobody can do that to their own account.</translation>
    </message>
    <message>
        <source>No se cambió nada; pídalo a otra persona con permiso.</source>
        <translation>Nothing was changed; ask another person who is allowed to.</translation>
    </message>
    <message>
        <source>Es la última cuenta activa de ese papel.</source>
        <translation>This is the last active account with that role.</translation>
    </message>
    <message>
        <source>No se cambió nada. Dé de alta a otra persona antes.</source>
        <translation>Nothing was changed. Give another person access first.</translation>
    </message>
    <message numerus="yes">
        <source>El código de recuperación no es correcto. Quedan %n intentos.</source>
        <translation>
            <numerusform>The recovery code is not right. %n attempt left.</numerusform>
            <numerusform>The recovery code is not right. %n attempts left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare con la hoja impresa al instalar y escriba otra vez.</source>
        <translation>Compare with the sheet printed at installation and type again.</translation>
    </message>
    <message>
        <source>Las claves de la oficina ya se están renovando.</source>
        <translation>The office&apos;s keys are already being renewed.</translation>
    </message>
    <message>
        <source>Espere a que termine; nadie queda fuera.</source>
        <translation>Wait until it ends; nobody is left out.</translation>
    </message>
    <message>
        <source>Lo impreso y la zona de lectura de la tarjeta no dicen lo mismo.</source>
        <translation>The print and the machine-readable zone of the card do not say the same.</translation>
    </message>
    <message>
        <source>La zona de lectura no concuerda con la ficha abierta.</source>
        <translation>The machine-readable zone does not match the open record.</translation>
    </message>
    <message>
        <source>No cuenta como intento y nada ha cambiado. Mire bien el documento: si lo escrito es lo impreso, puede estar alterado; niegue.</source>
        <translation>It does not count as an attempt and nothing has changed. Look closely at the document: if what you typed is what is printed, it may be altered; refuse.</translation>
    </message>
    <message>
        <source>Esa visita ya no espera: terminó o caducó.</source>
        <translation>That visit no longer waits: it ended or expired.</translation>
    </message>
    <message>
        <source>Si la persona está aquí, abra una visita nueva.</source>
        <translation>If the person is here, open a new visit.</translation>
    </message>
    <message>
        <source>Esa persona no está bloqueada.</source>
        <translation>That person is not locked.</translation>
    </message>
    <message>
        <source>No hay correo registrado que comprobar.</source>
        <translation>There is no registered e-mail to check.</translation>
    </message>
    <message>
        <source>Pida a la persona un correo nuevo.</source>
        <translation>Ask the person for a new e-mail.</translation>
    </message>
    <message>
        <source>Es un empleador</source>
        <translation>It is an employer</translation>
    </message>
    <message>
        <source>Viene un representante</source>
        <translation>A representative comes</translation>
    </message>
    <message>
        <source>La persona no puede leer la pantalla</source>
        <translation>The person cannot read the screen</translation>
    </message>
    <message>
        <source>Apartada</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Espera el código</source>
        <translation>Waits for the code</translation>
    </message>
    <message>
        <source>No se continuó a tiempo</source>
        <translation>Not continued in time</translation>
    </message>
    <message>
        <source>%1 y %2</source>
        <extracomment>the end of a list: %1 all but the last, %2 the last</extracomment>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>Para seguir, escriba otra vez su contraseña.</source>
        <translation>To go on, type your password again.</translation>
    </message>
    <message>
        <source>No se hizo nada todavía.</source>
        <translation>Nothing has been done yet.</translation>
    </message>
    <message>
        <source>Las claves de la oficina todavía no se pueden renovar.</source>
        <translation>The office&apos;s keys cannot be renewed yet.</translation>
    </message>
    <message>
        <source>Antes, cada cuenta activa debe entrar una vez y los códigos de recuperación deben renovarse (ventanilla-admin recovery renew). Las claves de ahora siguen valiendo.</source>
        <translation>First every active account has to sign in once and the recovery codes have to be renewed (ventanilla-admin recovery renew). The present keys stay valid.</translation>
    </message>
    <message>
        <source>Hay letras donde van dígitos. Si en la tarjeta dice %1, escríbalo así; si no, compare y vuelva a escribir, o escanee.</source>
        <extracomment>%1 the ten digits that were perhaps meant</extracomment>
        <translation>There are letters where digits belong. If the card says %1, type it so; if not, compare and type again, or scan.</translation>
    </message>
    <message>
        <source>Esa zona de lectura no es de una cédula ecuatoriana ni de un pasaporte.</source>
        <translation>That machine-readable zone is neither of an Ecuadorian card nor of a passport.</translation>
    </message>
    <message>
        <source>Nada se tomó de ella. Pida la cédula o el pasaporte, o escriba los datos a mano.</source>
        <translation>Nothing was taken from it. Ask for the card or the passport, or type the data by hand.</translation>
    </message>
    <message>
        <source>Las líneas de la tarjeta llegaron en otro orden.</source>
        <translation>The lines of the card came in another order.</translation>
    </message>
    <message>
        <source>En la lectura de la tarjeta hay signos que ahí no pueden estar.</source>
        <translation>The reading of the card has characters that cannot stand there.</translation>
    </message>
    <message>
        <source>La lectura de la tarjeta llegó incompleta.</source>
        <translation>The reading of the card came incomplete.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n dígitos: el RUC tiene trece.</source>
        <translation>
            <numerusform>%n digit is missing: a RUC has thirteen.</numerusform>
            <numerusform>%n digits are missing: a RUC has thirteen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sobran %n dígitos: el RUC tiene trece.</source>
        <translation>
            <numerusform>%n digit too many: a RUC has thirteen.</numerusform>
            <numerusform>%n digits too many: a RUC has thirteen.</numerusform>
        </translation>
    </message>
    <message>
        <source>El RUC tiene solo dígitos.</source>
        <translation>A RUC has digits only.</translation>
    </message>
    <message>
        <source>Los dos primeros dígitos del RUC no son de una provincia.</source>
        <translation>The first two digits of the RUC are not those of a province.</translation>
    </message>
    <message>
        <source>El tercer dígito de un RUC no es 7 ni 8.</source>
        <translation>The third digit of a RUC is neither 7 nor 8.</translation>
    </message>
    <message>
        <source>El décimo dígito del RUC no corresponde a los otros nueve.</source>
        <translation>The tenth digit of the RUC does not fit the other nine.</translation>
    </message>
    <message>
        <source>El RUC termina en ceros: falta el número del establecimiento, como 001.</source>
        <translation>The RUC ends in zeros: the establishment&apos;s number is missing, as 001.</translation>
    </message>
    <message>
        <source>La sucursal tiene de uno a cuatro dígitos y no es cero: escriba 0001 para la principal.</source>
        <translation>A branch has one to four digits and is not zero: type 0001 for the main one.</translation>
    </message>
    <message>
        <source>Parece leída una letra por un dígito (O por 0, I por 1, B por 8, S por 5). Escanee otra vez.</source>
        <translation>A letter seems to have been read for a digit (O for 0, I for 1, B for 8, S for 5). Scan again.</translation>
    </message>
    <message>
        <source>Tiene que aprobar otra persona.</source>
        <translation>Another person must approve.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Llame a otra supervisión: entra aquí mismo con su usuario y su contraseña.</source>
        <translation>Nothing has changed. Call another supervisor, who approves right here with their user and password.</translation>
    </message>
    <message>
        <source>Esa cuenta no puede aprobar esto.</source>
        <translation>That account cannot approve this.</translation>
    </message>
    <message>
        <source>Nada ha cambiado; el intento quedó anotado. Aprueba otra supervisión activa, nunca la propia persona.</source>
        <translation>Nothing has changed; the attempt was logged. Another active supervisor approves, never the person themself.</translation>
    </message>
    <message numerus="yes">
        <source>Los cuatro últimos no coinciden. Quedan %n intentos.</source>
        <translation>
            <numerusform>The last four do not match. %n attempt left.</numerusform>
            <numerusform>The last four do not match. %n attempts left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare con el documento o la solicitud y escriba otra vez.</source>
        <translation>Compare with the document or the request and type again.</translation>
    </message>
    <message>
        <source>Esa aprobación no vale para esto, o ya se usó.</source>
        <translation>That approval does not count for this, or has been used.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida la aprobación otra vez.</source>
        <translation>Nothing has changed. Ask for the approval again.</translation>
    </message>
    <message>
        <source>La aprobación venció: vale dos minutos.</source>
        <translation>The approval has expired: it lasts two minutes.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pídala otra vez.</source>
        <translation>Nothing has changed. Ask for it again.</translation>
    </message>
    <message>
        <source>Lo que se iba a hacer ya no es lo que se mostró.</source>
        <translation>What would be done is no longer what was shown.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Mire otra vez el resumen y apruebe de nuevo.</source>
        <translation>Nothing has changed. Look at the summary again and approve anew.</translation>
    </message>
    <message>
        <source>Ese archivo de política no está aprobado.</source>
        <translation>That policy file is not approved.</translation>
    </message>
    <message>
        <source>No se cambió nada. Administración lo aprueba con una supervisión: ventanilla-admin policy approve ARCHIVO.</source>
        <translation>Nothing was changed. Administration has it approved by a supervisor: ventanilla-admin policy approve FILE.</translation>
    </message>
    <message>
        <source>Se borraron los datos de la persona</source>
        <translation>The person&apos;s data were erased</translation>
    </message>
    <message>
        <source>La contraseña no abre el archivo de firma.</source>
        <translation>The password does not open the signing file.</translation>
    </message>
    <message>
        <source>El archivo de firma pide un trabajo desmedido para abrirse.</source>
        <translation>The signing file asks for excessive work to be opened.</translation>
    </message>
    <message>
        <source>En el archivo de firma no hay certificado.</source>
        <translation>There is no certificate in the signing file.</translation>
    </message>
    <message>
        <source>En el archivo de firma no hay clave.</source>
        <translation>There is no key in the signing file.</translation>
    </message>
    <message>
        <source>En el archivo de firma hay más de una clave.</source>
        <translation>There is more than one key in the signing file.</translation>
    </message>
    <message>
        <source>El certificado y la clave del archivo de firma no son el uno del otro.</source>
        <translation>The certificate and the key in the signing file do not belong together.</translation>
    </message>
    <message>
        <source>El certificado de firma todavía no vale.</source>
        <translation>The signing certificate is not valid yet.</translation>
    </message>
    <message>
        <source>El certificado de firma está caducado.</source>
        <translation>The signing certificate has expired.</translation>
    </message>
    <message>
        <source>El certificado no es para firmar.</source>
        <translation>The certificate is not for signing.</translation>
    </message>
    <message>
        <source>La clave del certificado es demasiado corta.</source>
        <translation>The certificate&apos;s key is too short.</translation>
    </message>
    <message>
        <source>Eso no es un archivo de firma (PKCS#12), o está dañado.</source>
        <translation>That is no signing file (PKCS#12), or it is damaged.</translation>
    </message>
    <message>
        <source>No hay entradas como las pedidas.</source>
        <translation>There are no entries like those asked for.</translation>
    </message>
    <message>
        <source>No se exportó nada. Revise fechas, usuario, acción o folio.</source>
        <translation>Nothing was exported. Check dates, user, action or folio.</translation>
    </message>
    <message>
        <source>Los valores se abren de una persona o de una visita.</source>
        <translation>Values are opened of one person or one visit.</translation>
    </message>
    <message>
        <source>No se exportó nada. Diga de cuál.</source>
        <translation>Nothing was exported. Say of which.</translation>
    </message>
    <message>
        <source>Son más de %1 entradas.</source>
        <translation>There are more than %1 entries.</translation>
    </message>
    <message>
        <source>No se exportó nada. Elija menos días, o un tramo sin filtros.</source>
        <translation>Nothing was exported. Choose fewer days, or a span without filters.</translation>
    </message>
    <message>
        <source>No se exportó nada. Use un archivo de firma vigente, o exporte sin firma.</source>
        <translation>Nothing was exported. Use a signing file that is valid, or export without signing.</translation>
    </message>
    <message>
        <source>La oficina volvió de una copia</source>
        <translation>The office came back from a backup</translation>
    </message>
    <message>
        <source>No se abrió nada. Pida otra vez la exportación a quien la hizo, o elija otro archivo.</source>
        <translation>Nothing was opened. Ask whoever made the export for it again, or choose another file.</translation>
    </message>
    <message>
        <source>Ese archivo no es un ZIP, o le falta el final.</source>
        <translation>That file is no ZIP, or its end is missing.</translation>
    </message>
    <message>
        <source>No se abrió nada. Elija el archivo .zip de una exportación; si es ese, vuelva a copiarlo entero.</source>
        <translation>Nothing was opened. Choose the .zip file of an export; if it is that one, copy it again whole.</translation>
    </message>
    <message>
        <source>El ZIP trae un archivo con un nombre que ninguna exportación lleva.</source>
        <translation>The ZIP holds a file with a name that no export has.</translation>
    </message>
    <message>
        <source>El ZIP trae dos archivos con el mismo nombre.</source>
        <translation>The ZIP holds two files of the same name.</translation>
    </message>
    <message>
        <source>El ZIP trae más de lo que una exportación puede traer.</source>
        <translation>The ZIP holds more than an export can hold.</translation>
    </message>
    <message>
        <source>El ZIP no es una exportación del registro.</source>
        <translation>The ZIP is no export of a log.</translation>
    </message>
    <message>
        <source>No se abrió nada. Tiene que traer SHA256SUMS y export.json: elija otro archivo.</source>
        <translation>Nothing was opened. It must hold SHA256SUMS and export.json: choose another file.</translation>
    </message>
    <message>
        <source>La exportación es de un Ventanilla más nuevo (formato %1).</source>
        <extracomment>%1 number of a format</extracomment>
        <translation>The export is of a newer Ventanilla (format %1).</translation>
    </message>
    <message>
        <source>No se abrió nada. Compruébela con su verify.py, o con un Ventanilla de esa versión.</source>
        <translation>Nothing was opened. Check it with its verify.py, or with a Ventanilla of that version.</translation>
    </message>
    <message>
        <source>A un registro de la exportación le faltan la clave, el final firmado o las entradas.</source>
        <translation>A log of the export lacks its key, its signed end or its entries.</translation>
    </message>
    <message>
        <source>El ZIP está dañado.</source>
        <translation>The ZIP is damaged.</translation>
    </message>
    <message>
        <source>Eso no es un archivo corriente. Copie el padrón a un archivo propio y elija ese.</source>
        <translation>That is not an ordinary file. Copy the register into a file of your own and choose that.</translation>
    </message>
    <message>
        <source>El archivo es demasiado grande para ser el padrón de una oficina.</source>
        <translation>The file is too large to be the register of an office.</translation>
    </message>
    <message>
        <source>La línea %1 no está en UTF-8. Diga en qué está escrito el archivo: --encoding windows-1252.</source>
        <translation>Line %1 is not UTF-8. Say what the file is written in: --encoding windows-1252.</translation>
    </message>
    <message>
        <source>En la línea %1 hay bytes que ningún texto lleva. Si el archivo está en UTF-16, guárdelo como CSV UTF-8.</source>
        <translation>Line %1 has bytes that no text has. If the file is UTF-16, save it as CSV UTF-8.</translation>
    </message>
    <message>
        <source>La primera línea no es la cabecera. Tiene que decir tipo,numero,apellidos,nombres,nacimiento,correo,movil,estado, separado por comas, por punto y coma o por tabuladores.</source>
        <translation>The first line is not the header. It must say tipo,numero,apellidos,nombres,nacimiento,correo,movil,estado, separated by commas, semicolons or tabs.</translation>
    </message>
    <message>
        <source>En la línea %1 hay comillas en medio de una celda. Corrija el archivo.</source>
        <translation>Line %1 has a quotation mark in the middle of a cell. Correct the file.</translation>
    </message>
    <message>
        <source>Unas comillas se abren y no se cierran: el archivo está cortado, o falta una comilla.</source>
        <translation>A quotation mark is opened and never closed: the file is cut off, or a quotation mark is missing.</translation>
    </message>
    <message>
        <source>La línea %1 es más larga que la de cualquier persona. ¿Falta una comilla?</source>
        <translation>Line %1 is longer than any person&apos;s. Is a quotation mark missing?</translation>
    </message>
    <message>
        <source>El archivo no trae a nadie.</source>
        <translation>There is nobody in the file.</translation>
    </message>
    <message>
        <source>El archivo cambió mientras se leía. Espere a que esté entero y vuelva a empezar; lo ya importado queda.</source>
        <translation>The file changed while it was read. Wait until it is whole and begin again; what was imported stays.</translation>
    </message>
    <message>
        <source>La lista de lo que no se tomó la vez anterior ya no está entera junto al archivo. Devuélvala a su lugar para seguir.</source>
        <translation>The list of what was not taken the time before is no longer whole beside the file. Put it back in its place to go on.</translation>
    </message>
    <message>
        <source>Son más personas de las que caben en esta oficina (%1). Lo dice la política: [register] people_max.</source>
        <extracomment>%1 number of people</extracomment>
        <translation>These are more people than this office has room for (%1). The policy says so: [register] people_max.</translation>
    </message>
    <message>
        <source>Tiene %1 columnas, y son ocho.</source>
        <translation>It has %1 columns; there are eight.</translation>
    </message>
    <message>
        <source>El tipo es cedula, pasaporte o codigo.</source>
        <translation>The kind is cedula, pasaporte or codigo.</translation>
    </message>
    <message>
        <source>El estado es activo, fallecido o bloqueado.</source>
        <translation>The state is activo, fallecido or bloqueado.</translation>
    </message>
    <message>
        <source>Una hoja de cálculo convirtió el número. Déle formato de texto a la columna y vuelva a guardarla.</source>
        <translation>A spreadsheet converted the number. Format the column as text and save it again.</translation>
    </message>
    <message>
        <source>Tiene nueve dígitos; ¿la hoja de cálculo le quitó el cero del principio? Sería %1.</source>
        <translation>It has nine digits; did the spreadsheet take the first zero away? It would be %1.</translation>
    </message>
    <message>
        <source>La misma persona está ya en la línea %1.</source>
        <translation>The same person is already on line %1.</translation>
    </message>
    <message>
        <source>Una visita confirmó otro valor, que se conserva (%1). Lo demás se importó.</source>
        <extracomment>%1 names of columns</extracomment>
        <translation>A visit confirmed another value, which is kept (%1). The rest was imported.</translation>
    </message>
    <message>
        <source>No se cambió nada. Quien administra la oficina corrige la línea %1: %2</source>
        <translation>Nothing was changed. Whoever administers the office puts line %1 right: %2</translation>
    </message>
    <message>
        <source>Esa cuenta ya está de baja.</source>
        <translation>That account is closed already.</translation>
    </message>
    <message>
        <source>No se cambió nada.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Alguien ya le dio acceso a esa cuenta.</source>
        <translation>Somebody has given access to that account already.</translation>
    </message>
    <message>
        <source>No se cambió nada. Si la persona no puede entrar, dele otra contraseña.</source>
        <translation>Nothing was changed. If the person cannot come in, give them another password.</translation>
    </message>
</context>
<context>
    <name>ventanilla::ActPage</name>
    <message>
        <source>Se envió un código nuevo. El anterior ya no vale.</source>
        <translation>A new code was sent. The earlier one no longer works.</translation>
    </message>
    <message>
        <source>La persona dijo que el resumen no es correcto.</source>
        <translation>The person said that the summary is not right.</translation>
    </message>
    <message>
        <source>&amp;Pedir a la persona</source>
        <translation>Ask the &amp;person</translation>
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
        <source>Marque al menos una con 1, 2 o 3.</source>
        <translation>Mark at least one with 1, 2 or 3.</translation>
    </message>
    <message>
        <source>&amp;Pedir lo que falta</source>
        <translation>Ask for what is &amp;missing</translation>
    </message>
    <message numerus="yes">
        <source>%n marcadas</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
    <message>
        <source>La persona escribe y elige en su pantalla. Aquí se ve «hecho».</source>
        <translation>The person types and chooses on their screen. Here you see “done”.</translation>
    </message>
    <message>
        <source>Marque con 1, 2 y 3. Enter lo envía a la pantalla de la persona.</source>
        <translation>Mark with 1, 2 and 3. Enter sends it to the person&apos;s screen.</translation>
    </message>
    <message>
        <source>Nada cambió y se descartó el correo preparado. Pregunte qué está mal, márquelo con 1, 2 o 3 y pídalo otra vez.</source>
        <translation>Nothing changed and the prepared e-mail was dropped. Ask what is wrong, mark it with 1, 2 or 3 and ask for it again.</translation>
    </message>
    <message>
        <source>Nada cambió. Pregunte qué está mal, márquelo con 1, 2 o 3 y pídalo otra vez.</source>
        <translation>Nothing changed. Ask what is wrong, mark it with 1, 2 or 3 and ask for it again.</translation>
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
    <name>ventanilla::ActionCards</name>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Cambiar la dirección donde llega el enlace</source>
        <translation>Change the address the link goes to</translation>
    </message>
    <message>
        <source>Imagen de seguridad</source>
        <translation>Security image</translation>
    </message>
    <message numerus="yes">
        <source>La persona elige una de %n</source>
        <translation>
            <numerusform>The person chooses one of %n</numerusform>
            <numerusform>The person chooses one of %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Preferencias</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Formas de recuperar, celular y preguntas</source>
        <translation>Ways to recover, mobile and questions</translation>
    </message>
    <message>
        <source>Marcado para pedirlo otra vez</source>
        <translation>Marked, to be asked again</translation>
    </message>
    <message>
        <source>Marcado</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>Por corregir</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>En la pantalla de la persona</source>
        <translation>On the person&apos;s screen</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Sigue después</source>
        <translation>Comes next</translation>
    </message>
    <message>
        <source>Falta</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Sin marcar</source>
        <translation>Not marked</translation>
    </message>
    <message>
        <source>Probado: el código volvió</source>
        <translation>Proved: the code came back</translation>
    </message>
    <message>
        <source>Pendiente: sigue sin el código</source>
        <translation>Pending: going on without the code</translation>
    </message>
    <message>
        <source>Espera el código</source>
        <translation>Waits for the code</translation>
    </message>
</context>
<context>
    <name>ventanilla::ActivityPage</name>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message numerus="yes">
        <source>Últimos %n días</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Entrada</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Leyendo…</source>
        <translation>Reading…</translation>
    </message>
    <message numerus="yes">
        <source>%n entradas</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Ninguna entrada suya en este tiempo. Elija otro.</source>
        <translation>No entry of yours in this time. Choose another.</translation>
    </message>
    <message>
        <source>Ninguna entrada con «%1». Borre el filtro.</source>
        <translation>No entry with “%1”. Clear the filter.</translation>
    </message>
</context>
<context>
    <name>ventanilla::AppBar</name>
    <message>
        <source>DEMOSTRACIÓN</source>
        <translation>DEMONSTRATION</translation>
    </message>
    <message>
        <source>%1 · Mostrador %2</source>
        <extracomment>%1 name of the office, %2 number of the counter</extracomment>
        <translation>%1 · Counter %2</translation>
    </message>
</context>
<context>
    <name>ventanilla::ApprovalCard</name>
    <message>
        <source>Escriba la contraseña de quien aprueba.</source>
        <translation>Type the password of who approves.</translation>
    </message>
    <message>
        <source>Escriba los cuatro últimos.</source>
        <translation>Type the last four.</translation>
    </message>
    <message>
        <source>%1 aprobó.</source>
        <translation>%1 has approved.</translation>
    </message>
    <message>
        <source>La escribe quien aprueba, aquí mismo. Su sesión no cambia la de quien atiende.</source>
        <translation>Typed by who approves, right here. The session stays that of who asks.</translation>
    </message>
</context>
<context>
    <name>ventanilla::AuditModel</name>
    <message>
        <source>(sistema)</source>
        <translation>(system)</translation>
    </message>
    <message>
        <source>Entrada</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Fecha y hora</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Resultado</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
</context>
<context>
    <name>ventanilla::AuditPage</name>
    <message>
        <source>Prueba guardada.</source>
        <translation>Proof saved.</translation>
    </message>
    <message>
        <source>Lo escaneado no nombra a una persona.</source>
        <translation>What was scanned does not name a person.</translation>
    </message>
    <message>
        <source>Leyendo…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Escriba el número de una entrada o un día, dd/mm/aaaa.</source>
        <translation>Type the number of an entry or a day, dd/mm/yyyy.</translation>
    </message>
    <message>
        <source>No hay ninguna entrada %1 aquí.</source>
        <translation>There is no entry %1 here.</translation>
    </message>
    <message>
        <source>La entrada %1 no está entre las encontradas: esta es la anterior.</source>
        <translation>Entry %1 is not among those found: this is the one before it.</translation>
    </message>
    <message>
        <source>El registro empieza después de ese día.</source>
        <translation>The log begins after that day.</translation>
    </message>
    <message>
        <source>Encontradas %1, buscando…</source>
        <translation>%1 found, searching…</translation>
    </message>
    <message>
        <source>Encontradas %1; se dejó de buscar antes del final</source>
        <translation>%1 found; the search was stopped before its end</translation>
    </message>
    <message>
        <source>Encontradas %1 de %2 · %3 s</source>
        <translation>%1 of %2 found · %3 s</translation>
    </message>
    <message numerus="yes">
        <source>%n entradas</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Parar la copia</source>
        <translation>Stop copying</translation>
    </message>
    <message>
        <source>Dejar de buscar</source>
        <translation>Stop searching</translation>
    </message>
    <message>
        <source>Copiando: %1 entradas</source>
        <translation>Copying: %1 entries</translation>
    </message>
    <message numerus="yes">
        <source>%n entradas nuevas: F5 las trae</source>
        <translation>
            <numerusform>%n new entry: F5 brings it</numerusform>
            <numerusform>%n new entries: F5 brings them</numerusform>
        </translation>
    </message>
    <message>
        <source>Leyendo el registro…</source>
        <translation>Reading the log…</translation>
    </message>
    <message>
        <source>Ninguna entrada con estos filtros. Quite uno.</source>
        <translation>No entry with these filters. Take one off.</translation>
    </message>
    <message>
        <source>El registro está vacío.</source>
        <translation>The log is empty.</translation>
    </message>
    <message>
        <source>No hay ficha con ese número. La búsqueda quedó anotada.</source>
        <translation>No record with that number. The search was logged.</translation>
    </message>
    <message>
        <source>Este registro no tiene eso: compare el número, o elija otro registro.</source>
        <translation>This log does not have that: compare the number, or choose another log.</translation>
    </message>
    <message>
        <source>La exportación no trae entradas que mostrar.</source>
        <translation>The export holds no entries to show.</translation>
    </message>
    <message>
        <source>Una exportación no trae números: elija una entrada de la persona y añada el filtro.</source>
        <translation>An export holds no numbers: choose an entry of the person and add the filter.</translation>
    </message>
    <message>
        <source>Ese archivo no está o no se puede leer.</source>
        <translation>That file is not there or cannot be read.</translation>
    </message>
    <message>
        <source>No se abrió nada. Elija otro archivo.</source>
        <translation>Nothing was opened. Choose another file.</translation>
    </message>
</context>
<context>
    <name>ventanilla::BackupPage</name>
    <message>
        <source>Elegir la carpeta de las copias</source>
        <translation>Choose the folder for the copies</translation>
    </message>
    <message>
        <source>Probando…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>Carpeta guardada.</source>
        <translation>Folder kept.</translation>
    </message>
    <message>
        <source>Cada cierre del día hace allí una copia. Está en el mismo disco que los datos: mejor otro.</source>
        <translation>Each close of day makes a copy there. It lies on the same disk as the data: better another one.</translation>
    </message>
    <message>
        <source>Cada cierre del día hace allí una copia.</source>
        <translation>Each close of day makes a copy there.</translation>
    </message>
    <message>
        <source>Al cerrar el día se hace una copia por sí sola. Se conservan las %1 más nuevas de este mostrador; de lo que haya en la carpeta solo se borran copias propias, y ninguna se sobrescribe.</source>
        <translation>Closing the day makes a copy by itself. The %1 newest of this counter are kept; of what is in the folder only copies of its own are removed, and none is written over.</translation>
    </message>
    <message>
        <source>Copiando: %1&#xa0;%. El mostrador sigue trabajando; puede ir a otra página.</source>
        <extracomment>percent of a copy that is written</extracomment>
        <translation>Copying: %1%. The counter goes on working; you may go to another page.</translation>
    </message>
    <message>
        <source>Ya se está copiando.</source>
        <translation>A copy is being made already.</translation>
    </message>
    <message>
        <source>Guarde antes la carpeta.</source>
        <translation>Keep the folder first.</translation>
    </message>
    <message>
        <source>Antes hace falta una carpeta en la que se pueda escribir.</source>
        <translation>A folder that can be written in is needed first.</translation>
    </message>
    <message>
        <source>Escriba su contraseña.</source>
        <translation>Type your password.</translation>
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
    <name>ventanilla::ChannelsPage</name>
    <message>
        <source>Certificados de quien firma el del servidor (PEM)</source>
        <translation>Certificates of who signs the server&apos;s (PEM)</translation>
    </message>
    <message>
        <source>Certificados (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Todos (*)</source>
        <translation>All (*)</translation>
    </message>
    <message>
        <source>Ese archivo no está, no se puede leer o pasa de 64 KiB.</source>
        <translation>That file is not there, cannot be read or is larger than 64 KiB.</translation>
    </message>
    <message>
        <source>Guardando…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Canal guardado. Entrada %1 del registro.</source>
        <translation>Channel kept. Log entry %1.</translation>
    </message>
    <message>
        <source>Vale desde ahora. Pruébelo con una dirección suya.</source>
        <translation>It holds from now on. Try it with an address of yours.</translation>
    </message>
    <message>
        <source>Probando…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>no disponible</source>
        <translation>not available</translation>
    </message>
    <message>
        <source>Falta guardar.</source>
        <translation>Not kept yet.</translation>
    </message>
    <message>
        <source>Confía en los certificados de este equipo y en los del archivo que trajo.</source>
        <translation>Trusts this computer&apos;s certificates and those of the file that you brought.</translation>
    </message>
    <message>
        <source>Confía en los certificados de este equipo.</source>
        <translation>Trusts this computer&apos;s certificates.</translation>
    </message>
    <message>
        <source>La de ahora no cambia</source>
        <translation>The present one stays</translation>
    </message>
    <message>
        <source>No hay servidor de correo. Escríbalo arriba y guárdelo antes de probar.</source>
        <translation>There is no mail server. Type it above and keep it before you try.</translation>
    </message>
</context>
<context>
    <name>ventanilla::ClerkMenu</name>
    <message>
        <source>Mostrador</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Mi actividad</source>
        <translation>My activity</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Cambiar contraseña…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Apariencia</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Como el sistema</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>Clara</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Oscura</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Alto contraste</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Tamaño del texto</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>size of the letters; a no-break blank before the sign</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Pantalla completa</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Verificación</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Reglas</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Respaldo</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Channels</translation>
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
    <message>
        <source>Contraseña cambiada.</source>
        <translation>Password changed.</translation>
    </message>
    <message>
        <source>La próxima vez entre con la nueva.</source>
        <translation>Next time, sign in with the new one.</translation>
    </message>
    <message>
        <source>Se está terminando la copia del día.</source>
        <translation>The day&apos;s copy is being finished.</translation>
    </message>
    <message>
        <source>Ventanilla se cierra por sí sola al acabar.</source>
        <translation>Ventanilla closes by itself afterwards.</translation>
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
        <source>Espera a la persona</source>
        <translation>Waits for the person</translation>
    </message>
    <message>
        <source>La persona todavía no ha visto el resumen.</source>
        <translation>The person has not seen the summary yet.</translation>
    </message>
    <message>
        <source>Primero elija qué hacer (F7).</source>
        <translation>First choose what to do (F7).</translation>
    </message>
    <message>
        <source>Falta terminar lo pedido (F7).</source>
        <translation>What was asked for is not finished yet (F7).</translation>
    </message>
    <message>
        <source>Al tocar «Confirmo» queda hecho. Si dice que no, nada cambia y usted lo pide otra vez.</source>
        <translation>Pressing “I confirm” makes it so. If they say no, nothing changes and you ask again.</translation>
    </message>
    <message>
        <source>Lo lee en su pantalla, entero, y decide.</source>
        <translation>They read it in full on their screen, and decide.</translation>
    </message>
</context>
<context>
    <name>ventanilla::Desk</name>
    <message>
        <source>Ventanilla ya está abierta: su ventana viene al frente.</source>
        <translation>Ventanilla is open already: its window comes to the front.</translation>
    </message>
</context>
<context>
    <name>ventanilla::DeskPage</name>
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
        <source>Las cuentas de la oficina están en Personal (Ctrl+6). Lo demás se hace con el programa de administración. Salga cuando termine.</source>
        <translation>The office&apos;s accounts are under Staff (Ctrl+6). The rest is done with the administration program. Sign out when you finish.</translation>
    </message>
</context>
<context>
    <name>ventanilla::EmailPanel</name>
    <message>
        <source>Pendiente del código</source>
        <translation>Pending the code</translation>
    </message>
    <message>
        <source>Confirmado</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Probado, falta confirmar</source>
        <translation>Proved, not confirmed yet</translation>
    </message>
    <message>
        <source>Preparado, todavía no vale</source>
        <translation>Prepared, not valid yet</translation>
    </message>
    <message>
        <source>En su pantalla</source>
        <translation>On their screen</translation>
    </message>
    <message>
        <source>Falta</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Apartar hasta que llegue el &amp;código</source>
        <translation>Set aside until the &amp;code arrives</translation>
    </message>
    <message>
        <source>Seguir sin el &amp;código</source>
        <translation>Go on without &amp;code</translation>
    </message>
    <message>
        <source>La persona escribe su correo</source>
        <translation>The person types their e-mail</translation>
    </message>
    <message>
        <source>En su pantalla. Aquí solo se verá tapado.</source>
        <translation>On their screen. Here it is only seen masked.</translation>
    </message>
    <message>
        <source>Se prueba el correo registrado</source>
        <translation>The registered e-mail is being proved</translation>
    </message>
    <message>
        <source>%1 · %2 · para que el enlace cuente</source>
        <translation>%1 · %2 · so that the link counts</translation>
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
        <source>Correo activo</source>
        <translation>E-mail active</translation>
    </message>
    <message>
        <source>Registrado en ventanilla.</source>
        <translation>Registered at the counter.</translation>
    </message>
    <message>
        <source>El enlace cuenta</source>
        <translation>The link counts</translation>
    </message>
    <message>
        <source>Cuando la persona toque «Confirmo».</source>
        <translation>When the person presses “I confirm”.</translation>
    </message>
    <message>
        <source>Cuando la persona toque «Confirmo». Hasta entonces sigue valiendo el anterior.</source>
        <translation>When the person presses “I confirm”. Until then the old one stays valid.</translation>
    </message>
    <message>
        <source>Código enviado</source>
        <translation>Code sent</translation>
    </message>
    <message>
        <source>Sale en cuanto la persona confirme la dirección.</source>
        <translation>It leaves as soon as the person confirms the address.</translation>
    </message>
    <message>
        <source>Aceptado por el servidor de ese correo.</source>
        <translation>Accepted by that mail server.</translation>
    </message>
    <message>
        <source>El código no salió</source>
        <extracomment>%1 what stood in the way of the message, perhaps with the server&apos;s own words in brackets</extracomment>
        <translation>The code did not leave</translation>
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
        <source>El %1, antes de apartar la visita.</source>
        <translation>On %1, before the visit was set aside.</translation>
    </message>
    <message>
        <source>El código está saliendo</source>
        <translation>The code is leaving</translation>
    </message>
    <message>
        <source>Los envíos se reintentan solos; puede seguir.</source>
        <translation>Sending is retried by itself; you can go on.</translation>
    </message>
    <message numerus="yes">
        <source>Vale %n h.</source>
        <translation>
            <numerusform>Valid for %n h.</numerusform>
            <numerusform>Valid for %n h.</numerusform>
        </translation>
    </message>
    <message>
        <source>El código volvió</source>
        <translation>The code came back</translation>
    </message>
    <message>
        <source>A las %1, escrito por la persona en su pantalla.</source>
        <translation>At %1, typed by the person on their screen.</translation>
    </message>
    <message>
        <source>El código queda pendiente</source>
        <translation>The code stays pending</translation>
    </message>
    <message numerus="yes">
        <source>La persona vuelve con él antes de %n h: «Continuar visita».</source>
        <translation>
            <numerusform>The person comes back with it within %n h: “Continue visit”.</numerusform>
            <numerusform>The person comes back with it within %n h: “Continue visit”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Llega casi siempre en %1 (cifra indicativa, %2).</source>
        <extracomment>two figures of the policy: how long a message takes, and of when the figure is</extracomment>
        <translation>It nearly always arrives in %1 (a guide figure, %2).</translation>
    </message>
    <message>
        <source>Espera el código</source>
        <translation>Waits for the code</translation>
    </message>
    <message>
        <source>Porque %1. Revise la dirección con la persona o pida otra.</source>
        <translation>Because %1. Check the address with the person or ask for another.</translation>
    </message>
    <message>
        <source>El código todavía no salió</source>
        <translation>The code has not left yet</translation>
    </message>
    <message>
        <source>Se intenta otra vez, porque %1. Puede seguir.</source>
        <translation>It is tried again, because %1. You can go on.</translation>
    </message>
</context>
<context>
    <name>ventanilla::EnrolCard</name>
    <message>
        <source>Escriba los apellidos y los nombres.</source>
        <translation>Type the surnames and names.</translation>
    </message>
    <message>
        <source>Escriba la contraseña que le da.</source>
        <translation>Type the password you are giving.</translation>
    </message>
    <message numerus="yes">
        <source>%n caracteres como mínimo. Dígasela en persona; la cambia al entrar.</source>
        <translation>
            <numerusform>At least %n character. Tell it to them in person; they change it on signing in.</numerusform>
            <numerusform>At least %n characters. Tell it to them in person; they change it on signing in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::EntryPane</name>
    <message>
        <source>&amp;1  Hay un reclamo</source>
        <translation>&amp;1  There is a complaint</translation>
    </message>
    <message>
        <source>&amp;2  La persona pregunta qué se hizo</source>
        <translation>&amp;2  The person asks what was done</translation>
    </message>
    <message>
        <source>&amp;3  Revisión del registro</source>
        <translation>&amp;3  Review of the log</translation>
    </message>
    <message>
        <source>Elija una entrada</source>
        <translation>Choose an entry</translation>
    </message>
    <message>
        <source>Con las flechas, en la tabla.</source>
        <translation>With the arrow keys, in the table.</translation>
    </message>
    <message>
        <source>(sistema)</source>
        <translation>(system)</translation>
    </message>
    <message>
        <source>aprobó %1</source>
        <translation>approved by %1</translation>
    </message>
    <message>
        <source>(nada)</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>(no se puede abrir)</source>
        <translation>(cannot be opened)</translation>
    </message>
    <message>
        <source>El valor guardado no es el que la entrada selló: llame a auditoría.</source>
        <translation>The stored value is not the one the entry sealed: call audit.</translation>
    </message>
    <message>
        <source>El valor está sellado y su llave no está: la entrada sigue siendo válida.</source>
        <translation>The value is sealed and its key is gone: the entry is still valid.</translation>
    </message>
    <message>
        <source>%1: lo guardado es lo que la entrada selló.</source>
        <translation>%1: what is stored is what the entry sealed.</translation>
    </message>
    <message numerus="yes">
        <source>Se oculta en %n s</source>
        <translation>
            <numerusform>Hidden in %n s</numerusform>
            <numerusform>Hidden in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mostrar…</source>
        <translation>&amp;Show…</translation>
    </message>
    <message>
        <source>No coincide: esta entrada no es la que el registro selló</source>
        <translation>It does not match: this entry is not the one the log sealed</translation>
    </message>
    <message>
        <source>El final del registro no lleva la firma de este mostrador</source>
        <translation>The log&apos;s end does not carry this counter&apos;s signature</translation>
    </message>
    <message>
        <source>La entrada lleva al final del registro; su firma la comprueba ventanilla-verify</source>
        <translation>The entry leads to the log&apos;s end; ventanilla-verify checks its signature</translation>
    </message>
    <message>
        <source>Probada: esta entrada está en el registro</source>
        <translation>Proved: this entry is in the log</translation>
    </message>
    <message numerus="yes">
        <source>Camino de %n sumas hasta la raíz firmada con %1 entradas</source>
        <translation>
            <numerusform>Path of %n hash to the signed root of %1 entries</numerusform>
            <numerusform>Path of %n hashes to the signed root of %1 entries</numerusform>
        </translation>
    </message>
    <message>
        <source>hoja %1</source>
        <extracomment>a sum of bytes of the entry, shortened</extracomment>
        <translation>leaf %1</translation>
    </message>
    <message>
        <source>raíz %1</source>
        <extracomment>a sum of bytes of the whole log, shortened</extracomment>
        <translation>root %1</translation>
    </message>
    <message>
        <source>La visita %1</source>
        <translation>Visit %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a line of the visit: %1 time, %2 what happened</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>¿Para qué? Queda en el registro.</source>
        <translation>What for? It is logged.</translation>
    </message>
    <message>
        <source>Guardar la prueba de la entrada</source>
        <translation>Save the proof of the entry</translation>
    </message>
    <message>
        <source>entrada-%1.tlog-proof</source>
        <translation>entry-%1.tlog-proof</translation>
    </message>
    <message>
        <source>Persona P-%1, seudónimo de aquella oficina</source>
        <extracomment>%1 the first signs of a pseudonym</extracomment>
        <translation>Person P-%1, a pseudonym of that office</translation>
    </message>
    <message>
        <source>La exportación no abre este valor: la entrada sigue siendo válida.</source>
        <translation>The export does not open this value: the entry is still valid.</translation>
    </message>
    <message>
        <source>El final de ese registro no lleva la firma de su clave</source>
        <translation>The end of that log does not carry its key&apos;s signature</translation>
    </message>
    <message>
        <source>La entrada lleva al final firmado; nadie de esta oficina avala su clave</source>
        <translation>The entry leads to the signed end; nobody in this office vouches for its key</translation>
    </message>
    <message>
        <source>Probada: esta entrada está en el registro exportado</source>
        <translation>Proved: this entry is in the exported log</translation>
    </message>
    <message>
        <source>La visita, sin su folio</source>
        <translation>The visit, without its folio</translation>
    </message>
</context>
<context>
    <name>ventanilla::ErasePage</name>
    <message>
        <source>No se aprobó.</source>
        <translation>It was not approved.</translation>
    </message>
    <message>
        <source>No se borró nada. Lo pedido quedó anotado.</source>
        <translation>Nothing was erased. What was asked for was logged.</translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Cédula</source>
        <translation>Cédula</translation>
    </message>
    <message>
        <source>Pasaporte</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Código de extranjero</source>
        <translation>Foreigner&apos;s code</translation>
    </message>
    <message>
        <source>Paso 1 de 3: quién</source>
        <translation>Step 1 of 3: who</translation>
    </message>
    <message>
        <source>Paso 3 de 3: la otra persona</source>
        <translation>Step 3 of 3: the other person</translation>
    </message>
    <message>
        <source>Paso 2 de 3: por qué</source>
        <translation>Step 2 of 3: why</translation>
    </message>
    <message>
        <source>Elija por qué se borran.</source>
        <translation>Choose why they are erased.</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Borrando…</source>
        <translation>Erasing…</translation>
    </message>
    <message>
        <source>Datos borrados. Entrada %1 del registro.</source>
        <translation>Data erased. Log entry %1.</translation>
    </message>
    <message>
        <source>Aprobó %1. Nadie puede abrirlos ya; el número queda libre para una ficha nueva.</source>
        <translation>Approved by %1. Nobody can open them any more; the number is free for a new record.</translation>
    </message>
    <message>
        <source>Aprobó %1. Otro programa está leyendo la base: los últimos restos salen del disco al cerrar el mostrador.</source>
        <translation>Approved by %1. Another program is reading the database: the last remains leave the disk when the desk is closed.</translation>
    </message>
</context>
<context>
    <name>ventanilla::ExportCard</name>
    <message>
        <source>Las entradas de la búsqueda, cada una con su prueba.</source>
        <translation>The entries of the search, each with its proof.</translation>
    </message>
    <message>
        <source>Todas las entradas de los días que diga; sin días, el registro entero.</source>
        <translation>All entries of the days that you say; without days, the whole log.</translation>
    </message>
    <message>
        <source>Verificando antes de exportar: %1 de %2 entradas</source>
        <translation>Verifying before the export: %1 of %2 entries</translation>
    </message>
    <message>
        <source>Escribiendo: %1 entradas</source>
        <translation>Writing: %1 entries</translation>
    </message>
    <message>
        <source>Archivo de firma (PKCS#12)</source>
        <translation>Signing file (PKCS#12)</translation>
    </message>
    <message>
        <source>Archivos de firma (*.p12 *.pfx)</source>
        <translation>Signing files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Todos (*)</source>
        <translation>All (*)</translation>
    </message>
    <message>
        <source>El último día es anterior al primero.</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>Dónde guardar la exportación</source>
        <translation>Where to save the export</translation>
    </message>
    <message>
        <source>registro-%1.zip</source>
        <extracomment>name of a file; %1 date and time in figures</extracomment>
        <translation>log-%1.zip</translation>
    </message>
    <message>
        <source>Ese archivo no está o no se puede leer. Elija otro, o exporte sin firma.</source>
        <translation>That file is not there or cannot be read. Choose another one, or export unsigned.</translation>
    </message>
    <message>
        <source>En %1. Entrada %2 del registro; LEAME.txt, dentro, dice cómo comprobarla.</source>
        <translation>In %1. Entry %2 of the log; LEAME.txt, inside, says how to check it.</translation>
    </message>
    <message>
        <source>En %1. Sin entrada en el registro, porque la base está en solo lectura; LEAME.txt, dentro, dice cómo comprobarla.</source>
        <translation>In %1. Without an entry in the log, because the database is read-only; LEAME.txt in it says how to check it.</translation>
    </message>
    <message numerus="yes">
        <source>%1 entradas exportadas.</source>
        <translation>
            <numerusform>%1 entry exported.</numerusform>
            <numerusform>%1 entries exported.</numerusform>
        </translation>
    </message>
    <message>
        <source>La exportación lo dice. Llame a auditoría.</source>
        <translation>The export says so. Call audit.</translation>
    </message>
    <message>
        <source>La exportación se detuvo.</source>
        <translation>The export was stopped.</translation>
    </message>
    <message>
        <source>No quedó ningún archivo.</source>
        <translation>No file is left.</translation>
    </message>
    <message>
        <source>Ya hay un archivo con ese nombre, y ninguno se sobrescribe. Guárdela con otro nombre.</source>
        <translation>There is a file of that name already, and none is written over. Save it under another name.</translation>
    </message>
    <message>
        <source>Ahí no se puede escribir. Elija otra carpeta.</source>
        <translation>Nothing can be written there. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>ventanilla::FilterChips</name>
    <message>
        <source>Filtro</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1  ×</source>
        <extracomment>a condition of the search, with the sign that takes it off</extracomment>
        <translation>%1  ×</translation>
    </message>
    <message>
        <source>Quitar el filtro %1</source>
        <translation>Take off the filter %1</translation>
    </message>
</context>
<context>
    <name>ventanilla::FilterMenu</name>
    <message>
        <source>&amp;Quién</source>
        <translation>&amp;Who</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <extracomment>a sign-in name and its role</extracomment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Qué &amp;pasó</source>
        <translation>What &amp;happened</translation>
    </message>
    <message>
        <source>&amp;Resultado</source>
        <translation>&amp;Outcome</translation>
    </message>
    <message>
        <source>&amp;Hoy</source>
        <translation>&amp;Today</translation>
    </message>
    <message>
        <source>&amp;Ayer</source>
        <translation>&amp;Yesterday</translation>
    </message>
    <message>
        <source>Últimos &amp;7 días</source>
        <translation>Last &amp;7 days</translation>
    </message>
    <message>
        <source>La persona de &amp;esta entrada</source>
        <translation>The person of this &amp;entry</translation>
    </message>
    <message>
        <source>&amp;Lo que hizo %1</source>
        <translation>What %1 &amp;did</translation>
    </message>
    <message>
        <source>La &amp;visita %1</source>
        <translation>The &amp;visit %1</translation>
    </message>
    <message>
        <source>La &amp;visita de esta entrada</source>
        <translation>The &amp;visit of this entry</translation>
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
    <message numerus="yes">
        <source>Avisos: %n en camino</source>
        <translation>
            <numerusform>Notices: %n on its way</numerusform>
            <numerusform>Notices: %n on their way</numerusform>
        </translation>
    </message>
    <message>
        <source>Registrado en ventanilla; vigente cuando el IESS lo confirme.</source>
        <translation>Registered at the counter; in force when the IESS confirms it.</translation>
    </message>
    <message>
        <source>Dígaselo así a la persona.</source>
        <translation>Tell the person so.</translation>
    </message>
    <message>
        <source>Correo cambiado</source>
        <extracomment>the address before and after, masked</extracomment>
        <translation>E-mail changed</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Imagen de seguridad nueva</source>
        <translation>New security image</translation>
    </message>
    <message>
        <source>La eligió la persona y no se muestra. La anterior ya no vale.</source>
        <translation>The person chose it and it is not shown. The old one is no longer valid.</translation>
    </message>
    <message>
        <source>La eligió la persona y no se muestra.</source>
        <translation>The person chose it and it is not shown.</translation>
    </message>
    <message>
        <source>Enlace por correo y en persona.</source>
        <translation>Link by e-mail and in person.</translation>
    </message>
    <message>
        <source>Enlace por correo.</source>
        <translation>Link by e-mail.</translation>
    </message>
    <message>
        <source>En persona.</source>
        <translation>In person.</translation>
    </message>
    <message>
        <source>Formas de recuperar la clave</source>
        <translation>Ways to recover the password</translation>
    </message>
    <message>
        <source>%1 Celular %2, sin confirmar.</source>
        <translation>%1 Mobile %2, not confirmed.</translation>
    </message>
    <message numerus="yes">
        <source>%n preguntas nuevas</source>
        <translation>
            <numerusform>%n new question</numerusform>
            <numerusform>%n new questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Solo la persona sabe las respuestas. Las anteriores ya no valen.</source>
        <translation>Only the person knows the answers. The old ones are no longer valid.</translation>
    </message>
    <message>
        <source>Solo la persona sabe las respuestas.</source>
        <translation>Only the person knows the answers.</translation>
    </message>
    <message>
        <source>Correo pendiente de su código hasta el %1 a las %2</source>
        <extracomment>%1 date, %2 time of the day</extracomment>
        <translation>E-mail pending its code until %1, %2</translation>
    </message>
    <message>
        <source>Sigue valiendo el anterior. Cuando le llegue el código, la persona vuelve con su cédula a cualquier mostrador de esta oficina: se busca su número o se elige «Continuar visita», se valida otra vez y escribe el código.</source>
        <translation>The old one stays valid. When the code arrives, the person comes back with their cédula to any counter of this office: search their number or choose “Continue visit”, validate again, and they type the code.</translation>
    </message>
    <message>
        <source>Al correo de la persona: qué cambió, cuándo y a quién decirlo si no fue ella. Si cambió el correo, también al anterior.</source>
        <translation>To the person&apos;s e-mail: what changed, when, and whom to tell if it was not them. If the e-mail changed, to the old one too.</translation>
    </message>
    <message>
        <source>Salen solos; no hace falta esperar.</source>
        <translation>They leave by themselves; there is no need to wait.</translation>
    </message>
</context>
<context>
    <name>ventanilla::IdentifyCard</name>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>es</source>
        <extracomment>the language of the clerk&apos;s window: es or en</extracomment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>ventanilla::IdentifyPage</name>
    <message>
        <source>Visita %1, abierta a las %2. Si se abrió la ficha de otra persona, abandone la visita y busque otra vez.</source>
        <translation>Visit %1, opened at %2. If another person&apos;s record was opened, abandon the visit and search again.</translation>
    </message>
    <message>
        <source>Visita %1, continuada a las %2: lo preparado sigue, la identidad se valida de nuevo. Si se abrió la ficha de otra persona, abandone la visita y busque otra vez.</source>
        <extracomment>%1 folio of the visit, %2 time</extracomment>
        <translation>Visit %1, continued at %2: what was prepared is kept, the identity is validated anew. If another person&apos;s record was opened, abandon the visit and search again.</translation>
    </message>
</context>
<context>
    <name>ventanilla::ImagePanel</name>
    <message>
        <source>La persona eligió su imagen; no se muestra aquí</source>
        <translation>The person chose their image; it is not shown here</translation>
    </message>
    <message>
        <source>Confirmada</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Hecho, falta confirmar</source>
        <translation>Done, unconfirmed</translation>
    </message>
    <message>
        <source>La persona elige su imagen; no se muestra aquí</source>
        <translation>The person chooses their image; it is not shown here</translation>
    </message>
    <message>
        <source>En su pantalla</source>
        <translation>On their screen</translation>
    </message>
    <message>
        <source>Falta</source>
        <translation>To do</translation>
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
    <message>
        <source>El equipo se suspendió o cambió de sesión. Escriba su contraseña para seguir.</source>
        <translation>The machine slept or changed to another session. Type your password to go on.</translation>
    </message>
</context>
<context>
    <name>ventanilla::LogCopy</name>
    <message>
        <source>Exportar las entradas a un archivo CSV</source>
        <translation>Export the entries into a CSV file</translation>
    </message>
    <message>
        <source>registro-%1.csv</source>
        <extracomment>name of a file; %1 date and time in figures</extracomment>
        <translation>log-%1.csv</translation>
    </message>
    <message>
        <source>La copia se paró.</source>
        <translation>Copying was stopped.</translation>
    </message>
    <message>
        <source>No quedó ningún archivo.</source>
        <translation>No file is left.</translation>
    </message>
    <message numerus="yes">
        <source>%n entradas copiadas.</source>
        <translation>
            <numerusform>%n entry copied.</numerusform>
            <numerusform>%n entries copied.</numerusform>
        </translation>
    </message>
    <message>
        <source>En %1. El registro dice que se copiaron.</source>
        <translation>In %1. The log says that they were copied.</translation>
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
    <message>
        <source>Abrir la hoja</source>
        <translation>Open the sheet</translation>
    </message>
    <message>
        <source>Abrir la hoja del cierre, para imprimirla</source>
        <translation>Open the sheet of the close, to print it</translation>
    </message>
    <message>
        <source>El día está cerrado, pero su hoja no se pudo escribir.</source>
        <translation>The day is closed, but its sheet could not be written.</translation>
    </message>
    <message>
        <source>La carpeta es %1. Cuando se pueda escribir en ella, entre y cierre el día otra vez.</source>
        <translation>The folder is %1. Once it can be written to, sign in and close the day again.</translation>
    </message>
    <message>
        <source>El día está cerrado. Imprima su hoja y guárdela fuera de este equipo.</source>
        <translation>The day is closed. Print its sheet and keep it away from this computer.</translation>
    </message>
    <message>
        <source>Está en %1.</source>
        <translation>It is in %1.</translation>
    </message>
    <message>
        <source>Registro incompleto</source>
        <translation>Log incomplete</translation>
    </message>
    <message numerus="yes">
        <source>Va también por correo a %n buzones.</source>
        <translation>
            <numerusform>It goes to %n mailbox as well.</numerusform>
            <numerusform>It goes to %n mailboxes as well.</numerusform>
        </translation>
    </message>
    <message>
        <source>La hora está por confirmar</source>
        <translation>The time is to be confirmed</translation>
    </message>
    <message>
        <source>La hora está confirmada</source>
        <translation>The time is confirmed</translation>
    </message>
    <message>
        <source>El servidor de correo está por configurar</source>
        <translation>The mail server is to be set</translation>
    </message>
    <message>
        <source>Lo configurado era de otro equipo o de antes de volver a una copia. Administración lo escribe otra vez; mientras tanto no se cambia el correo de nadie.</source>
        <translation>What was set is of another machine or of before a restore. The administrator types it again; meanwhile nobody&apos;s e-mail is changed.</translation>
    </message>
</context>
<context>
    <name>ventanilla::MailPage</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Desde</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Intentos</source>
        <translation>Tries</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Qué respondió el servidor</source>
        <translation>What the server answered</translation>
    </message>
    <message>
        <source>Elija un motivo</source>
        <translation>Choose a reason</translation>
    </message>
    <message numerus="yes">
        <source>%n mensajes</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>sellado</source>
        <extracomment>whom a message is for, where who looks may not open it</extracomment>
        <translation>sealed</translation>
    </message>
    <message>
        <source>Espera</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>Saliendo</source>
        <translation>Leaving</translation>
    </message>
    <message>
        <source>No salió</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>No se sabe</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Leyendo los mensajes…</source>
        <translation>Reading the messages…</translation>
    </message>
    <message>
        <source>Nada espera: todos los mensajes salieron.</source>
        <translation>Nothing waits: all messages have left.</translation>
    </message>
    <message>
        <source>Ningún mensaje con «%1». Borre el filtro.</source>
        <translation>No message with “%1”. Clear the filter.</translation>
    </message>
    <message>
        <source>El servidor de correo está por configurar.</source>
        <translation>The mail server is to be set.</translation>
    </message>
    <message>
        <source>Lo configurado era de otro equipo o de antes de volver a una copia. Administración lo escribe otra vez.</source>
        <translation>What was set is of another machine or of before a restore. The administrator types it again.</translation>
    </message>
    <message>
        <source>No hay servidor de correo.</source>
        <translation>There is no mail server.</translation>
    </message>
    <message>
        <source>Lo que espera saldrá cuando administración lo configure.</source>
        <translation>What waits will leave once the administrator has set one.</translation>
    </message>
    <message>
        <source>El servidor de correo no atiende.</source>
        <translation>The mail server does not serve.</translation>
    </message>
    <message>
        <source>Se intenta otra vez a las %1; abajo está por qué.</source>
        <translation>It is tried again at %1; the reason is below.</translation>
    </message>
    <message>
        <source>Los mensajes a personas esperan.</source>
        <translation>Messages to people wait.</translation>
    </message>
    <message>
        <source>Salen cuando entra alguien que atiende o supervisa: solo su contraseña abre las direcciones.</source>
        <translation>They leave when somebody signs in who serves or supervises: only their password opens the addresses.</translation>
    </message>
    <message>
        <source>Elija un mensaje</source>
        <translation>Choose a message</translation>
    </message>
    <message>
        <source>Con las flechas, en la lista.</source>
        <translation>With the arrow keys, in the list.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 kind of a message, %2 folio of its visit</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Todavía no se intentó.</source>
        <translation>Not tried yet.</translation>
    </message>
    <message>
        <source>Sin respuesta del servidor.</source>
        <translation>No answer of the server.</translation>
    </message>
    <message>
        <source>En el último intento: %1.</source>
        <translation>At the last try: %1.</translation>
    </message>
    <message>
        <source>Quizá salió: enviarlo otra vez puede hacer que llegue dos veces.</source>
        <translation>It may have left: sent again it may arrive twice.</translation>
    </message>
    <message>
        <source>Quizá salió: si no llega, la persona pide otro código en su visita.</source>
        <translation>It may have left: if it does not arrive, the person asks for another code in their visit.</translation>
    </message>
    <message>
        <source>Un código no se envía dos veces: la persona pide otro en su visita.</source>
        <translation>A code is not sent twice: the person asks for another in their visit.</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Se intenta ahora.</source>
        <translation>It is tried now.</translation>
    </message>
    <message>
        <source>En un momento la lista dice si salió.</source>
        <translation>In a moment the list says whether it left.</translation>
    </message>
    <message>
        <source>Ese mensaje ya no se intenta.</source>
        <translation>That message is not tried any more.</translation>
    </message>
    <message>
        <source>Queda en el registro con su usuario y el motivo.</source>
        <translation>It stands in the log with your user name and the reason.</translation>
    </message>
    <message>
        <source>Sale en cuanto entre alguien que atiende o supervisa.</source>
        <translation>It leaves as soon as somebody who serves or supervises signs in.</translation>
    </message>
    <message>
        <source>Solo su contraseña abre la dirección de una persona.</source>
        <translation>Only their password opens a person&apos;s address.</translation>
    </message>
    <message>
        <source>Lo de la oficina se intenta ahora.</source>
        <translation>The office&apos;s own is tried now.</translation>
    </message>
    <message>
        <source>Lo de las personas sale en cuanto entre alguien que atiende o supervisa: solo su contraseña abre sus direcciones.</source>
        <translation>What is for persons leaves as soon as somebody who serves or supervises signs in: only their password opens the addresses.</translation>
    </message>
</context>
<context>
    <name>ventanilla::NumberFields</name>
    <message>
        <source>Cédula o RUC</source>
        <translation>Cédula or RUC</translation>
    </message>
    <message>
        <source>Pasaporte</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Código de extranjero</source>
        <translation>Foreigner&apos;s code</translation>
    </message>
    <message>
        <source>&amp;Cédula, RUC o lectura de la tarjeta</source>
        <translation>&amp;Cédula, RUC or reading of the card</translation>
    </message>
    <message>
        <source>Número del pasaporte (&amp;C)</source>
        <translation>Number of the passport (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Código de extranjero</source>
        <translation>Foreigner&apos;s &amp;code</translation>
    </message>
    <message>
        <source>Escriba el código otra vez.</source>
        <translation>Type the code again.</translation>
    </message>
</context>
<context>
    <name>ventanilla::OpenedCard</name>
    <message>
        <source>Abrir la exportación de otro mostrador</source>
        <translation>Open the export of another counter</translation>
    </message>
    <message>
        <source>Exportaciones (*.zip)</source>
        <translation>Exports (*.zip)</translation>
    </message>
    <message>
        <source>Todos (*)</source>
        <translation>All (*)</translation>
    </message>
    <message>
        <source>Comprobando la exportación…</source>
        <translation>Checking the export…</translation>
    </message>
</context>
<context>
    <name>ventanilla::Page</name>
    <message>
        <source>La respuesta tarda</source>
        <translation>The answer is taking long</translation>
    </message>
</context>
<context>
    <name>ventanilla::PasswordAgainCard</name>
    <message>
        <source>Escriba su contraseña.</source>
        <translation>Type your password.</translation>
    </message>
    <message numerus="yes">
        <source>Esa no es su contraseña. Quedan %n intentos.</source>
        <translation>
            <numerusform>That is not your password. %n attempt left.</numerusform>
            <numerusform>That is not your password. %n attempts left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::PasswordPage</name>
    <message>
        <source>La contraseña con la que entró se la dio otra persona. Elija una que solo usted sepa; después sigue a su trabajo.</source>
        <translation>Somebody else gave you the password you signed in with. Choose one that only you know; then you go on to your work.</translation>
    </message>
    <message>
        <source>La sesión sigue. Nadie más verá la nueva, tampoco quien supervisa.</source>
        <translation>The session goes on. Nobody else will see the new one, not even a supervisor.</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message numerus="yes">
        <source>%n caracteres como mínimo. Una frase larga sirve y se recuerda mejor; no hacen falta signos. Puede pegarla.</source>
        <translation>
            <numerusform>At least %n character. A long phrase will do and is easier to remember; signs are not needed. You may paste it.</numerusform>
            <numerusform>At least %n characters. A long phrase will do and is easier to remember; signs are not needed. You may paste it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Escriba su contraseña actual.</source>
        <translation>Type your current password.</translation>
    </message>
    <message>
        <source>Escriba la contraseña nueva.</source>
        <translation>Type the new password.</translation>
    </message>
    <message>
        <source>Escriba otra vez la contraseña nueva.</source>
        <translation>Type the new password again.</translation>
    </message>
    <message>
        <source>Las dos veces no coinciden. Escríbala otra vez aquí.</source>
        <translation>The two do not match. Type it again here.</translation>
    </message>
    <message>
        <source>Cambiando…</source>
        <translation>Changing…</translation>
    </message>
    <message numerus="yes">
        <source>Esa no es su contraseña actual. Quedan %n intentos.</source>
        <translation>
            <numerusform>That is not your current password. %n attempt left.</numerusform>
            <numerusform>That is not your current password. %n attempts left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::PersonCard</name>
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
        <translation>The third digit of the cédula is unusual. Compare the number with the card, digit by digit.</translation>
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
    <message>
        <source>C.I. %1</source>
        <extracomment>identity card number</extracomment>
        <translation>C.I. %1</translation>
    </message>
    <message>
        <source>Pasaporte %1</source>
        <translation>Passport %1</translation>
    </message>
    <message>
        <source>Código %1</source>
        <translation>Code %1</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %n años</source>
        <extracomment>%1 number of the document, then the age</extracomment>
        <translation>
            <numerusform>%1  ·  %n year old</numerusform>
            <numerusform>%1  ·  %n years old</numerusform>
        </translation>
    </message>
    <message>
        <source>Mostrar datos…</source>
        <translation>Show data…</translation>
    </message>
    <message>
        <source>%1  ·  Turno %2</source>
        <extracomment>%1 number and age, %2 ticket of the queue</extracomment>
        <translation>%1  ·  Turn ticket %2</translation>
    </message>
    <message>
        <source>Con imagen</source>
        <translation>Image registered</translation>
    </message>
    <message>
        <source>Sin imagen</source>
        <translation>No image</translation>
    </message>
    <message>
        <source>Con preferencias</source>
        <translation>Preferences registered</translation>
    </message>
    <message>
        <source>Sin preferencias</source>
        <translation>No preferences</translation>
    </message>
    <message numerus="yes">
        <source>%n avisos</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>Correo pendiente del código</source>
        <translation>E-mail pending its code</translation>
    </message>
    <message>
        <source>Cambios aplicados %1</source>
        <extracomment>%1 time of the day</extracomment>
        <translation>Changes applied %1</translation>
    </message>
    <message>
        <source>Atención prioritaria</source>
        <translation>Priority service</translation>
    </message>
    <message>
        <source>Visita continuada</source>
        <translation>Visit continued</translation>
    </message>
    <message>
        <source>%1  ·  nació el %2</source>
        <translation>%1  ·  born %2</translation>
    </message>
    <message numerus="yes">
        <source>Se ocultan en %n s</source>
        <translation>
            <numerusform>Hidden in %n s</numerusform>
            <numerusform>Hidden in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::PlanCard</name>
    <message numerus="yes">
        <source>Una de %n, en orden al azar. No puede repetir la última.</source>
        <translation>
            <numerusform>One of %n, in random order. It cannot be the last one again.</numerusform>
            <numerusform>One of %n, in random order. It cannot be the last one again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dice cómo quiere recuperar su clave y contesta %n preguntas a su elección.</source>
        <translation>
            <numerusform>They say how they want to recover their password and answer %n question of their choice.</numerusform>
            <numerusform>They say how they want to recover their password and answer %n questions of their choice.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dice cómo quiere recuperar su clave.</source>
        <translation>They say how they want to recover their password.</translation>
    </message>
</context>
<context>
    <name>ventanilla::PolicyPage</name>
    <message>
        <source>No se aprobó.</source>
        <translation>It was not approved.</translation>
    </message>
    <message>
        <source>Siguen las reglas de ahora. Lo pedido quedó anotado.</source>
        <translation>The present rules go on. What was asked for is noted.</translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Elegir el archivo de las reglas</source>
        <translation>Choose the file of rules</translation>
    </message>
    <message>
        <source>Archivos de reglas (*.toml)</source>
        <translation>Files of rules (*.toml)</translation>
    </message>
    <message>
        <source>Todos (*)</source>
        <translation>All (*)</translation>
    </message>
    <message>
        <source>Ese archivo no está, no se puede leer o pasa de 64 KiB.</source>
        <translation>That file is not there, cannot be read or is larger than 64 KiB.</translation>
    </message>
    <message>
        <source>No se cambió nada. Elija otro.</source>
        <translation>Nothing was changed. Choose another one.</translation>
    </message>
    <message>
        <source>Ese archivo de reglas no está en orden.</source>
        <translation>That file of rules is not in order.</translation>
    </message>
    <message>
        <source>No se cambió nada: corríjalo y tráigalo otra vez.</source>
        <translation>Nothing was changed: correct it and bring it again.</translation>
    </message>
    <message>
        <source>Guardando…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Reglas aprobadas por %2. Entrada %1 del registro.</source>
        <extracomment>%2 who approved</extracomment>
        <translation>Rules approved by %2. Log entry %1.</translation>
    </message>
    <message>
        <source>Huella: %1</source>
        <translation>Fingerprint: %1</translation>
    </message>
    <message>
        <source>Este archivo ya está aprobado.</source>
        <translation>This file is approved already.</translation>
    </message>
    <message>
        <source>Ponga el archivo en /etc/ventanilla/policy.toml (o dígalo con --policy) y abra Ventanilla otra vez.</source>
        <translation>Put the file at /etc/ventanilla/policy.toml (or name it with --policy) and open Ventanilla again.</translation>
    </message>
    <message>
        <source>Hay otras reglas aprobadas: %1.</source>
        <translation>Other rules are approved: %1.</translation>
    </message>
    <message>
        <source>Valen desde la próxima vez que se abra con su archivo; hasta entonces, las de fábrica.</source>
        <translation>They hold from the next time it is opened with their file; until then, the built-in ones.</translation>
    </message>
    <message>
        <source>Valen desde la próxima vez que se abra con su archivo; con el de ahora ya no abre.</source>
        <translation>They hold from the next time it is opened with their file; with the present one it does not open any more.</translation>
    </message>
    <message>
        <source>Huella %1…</source>
        <extracomment>a fingerprint in hexadecimal digits, its beginning</extracomment>
        <translation>Fingerprint %1…</translation>
    </message>
    <message>
        <source>de fábrica</source>
        <extracomment>%1 the name that the rules give themselves</extracomment>
        <translation>built-in</translation>
    </message>
    <message>
        <source>versión %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>%1, versión %2</source>
        <extracomment>%1 name of a file, %2 the name that its rules give themselves</extracomment>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Ninguna regla cambia frente a las de ahora: solo palabras del archivo.</source>
        <translation>No rule changes against those of now: only words of the file.</translation>
    </message>
    <message>
        <source>Ninguna regla con «%1». Borre el filtro.</source>
        <translation>No rule with “%1”. Clear the filter.</translation>
    </message>
    <message>
        <source>De qué</source>
        <translation>Of what</translation>
    </message>
    <message>
        <source>Regla</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Valor</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Después</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>ventanilla::PreferencesPanel</name>
    <message>
        <source>Preguntas contestadas: %1 de %2</source>
        <extracomment>%1 questions answered, %2 needed</extracomment>
        <translation>Questions answered: %1 of %2</translation>
    </message>
    <message>
        <source>Confirmado</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Hecho, falta confirmar</source>
        <translation>Done, unconfirmed</translation>
    </message>
    <message>
        <source>En su pantalla</source>
        <translation>On their screen</translation>
    </message>
    <message>
        <source>Falta</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Enlace por correo</source>
        <translation>Link by e-mail</translation>
    </message>
    <message>
        <source>Enlace por correo: no lo quiere</source>
        <translation>Link by e-mail: not wanted</translation>
    </message>
    <message>
        <source>Enlace por correo: probado</source>
        <translation>Link by e-mail: proved</translation>
    </message>
    <message>
        <source>Enlace por correo: no cuenta sin el código</source>
        <translation>Link by e-mail: does not count without the code</translation>
    </message>
    <message>
        <source>Enlace por correo: falta el código</source>
        <translation>Link by e-mail: code missing</translation>
    </message>
    <message>
        <source>En persona</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>En persona: elegido</source>
        <translation>In person: chosen</translation>
    </message>
    <message>
        <source>En persona: no lo quiere</source>
        <translation>In person: not wanted</translation>
    </message>
    <message>
        <source>Código por SMS: no disponible, sin pasarela</source>
        <translation>Code by SMS: not available, no gateway</translation>
    </message>
    <message>
        <source>Celular</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Celular: ninguno nuevo</source>
        <translation>Mobile: no new one</translation>
    </message>
    <message>
        <source>Celular %1: sin confirmar</source>
        <translation>Mobile %1: not confirmed</translation>
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
        <translation>The visit ends without changing anything. What was prepared is dropped.</translation>
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
        <translation>Re&amp;fuse and end</translation>
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
    <name>ventanilla::RevealMenu</name>
    <message>
        <source>&amp;1  Leer en voz alta a la persona</source>
        <translation>&amp;1  Read it aloud to the person</translation>
    </message>
    <message>
        <source>&amp;2  Comparar con el documento</source>
        <translation>&amp;2  Compare with the document</translation>
    </message>
    <message>
        <source>&amp;3  La persona pregunta qué está registrado</source>
        <translation>&amp;3  The person asks what is registered</translation>
    </message>
    <message>
        <source>&amp;4  Hay un reclamo</source>
        <translation>&amp;4  There is a complaint</translation>
    </message>
    <message>
        <source>¿Para qué? Queda en el registro.</source>
        <translation>What for? It goes into the log.</translation>
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
    <name>ventanilla::StaffPage</name>
    <message numerus="yes">
        <source>%n caracteres como mínimo. Dígasela en persona; la cambia al entrar.</source>
        <translation>
            <numerusform>At least %n character. Tell it to them in person; they change it on signing in.</numerusform>
            <numerusform>At least %n characters. Tell it to them in person; they change it on signing in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usuario</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Papel</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Cuenta</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Última entrada</source>
        <translation>Last sign-in</translation>
    </message>
    <message>
        <source>nunca</source>
        <translation>never</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>De baja</source>
        <translation>Deactivated</translation>
    </message>
    <message>
        <source>Bloqueada</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Contraseña de un solo uso</source>
        <translation>One-use password</translation>
    </message>
    <message>
        <source>Activa</source>
        <translation>Active</translation>
    </message>
    <message numerus="yes">
        <source>%n cuentas</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n bloqueadas</source>
        <extracomment>%1 is &quot;7 accounts&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n locked</numerusform>
            <numerusform>%1 · %n locked</numerusform>
        </translation>
    </message>
    <message>
        <source>Leyendo las cuentas…</source>
        <translation>Reading the accounts…</translation>
    </message>
    <message>
        <source>Ninguna cuenta con «%1». Borre el filtro.</source>
        <translation>No account with “%1”. Clear the filter.</translation>
    </message>
    <message>
        <source>Sí, dar de &amp;baja</source>
        <translation>Yes, &amp;deactivate</translation>
    </message>
    <message>
        <source>Dar de &amp;baja…</source>
        <translation>&amp;Deactivate…</translation>
    </message>
    <message>
        <source>Elija una cuenta</source>
        <translation>Choose an account</translation>
    </message>
    <message>
        <source>Con las flechas, en la lista.</source>
        <translation>With the arrow keys, in the list.</translation>
    </message>
    <message>
        <source>Es su propia cuenta.</source>
        <translation>This is your own account.</translation>
    </message>
    <message>
        <source>Su contraseña se cambia en el menú (F10). Lo demás lo hace otra persona.</source>
        <translation>Your password is changed in the menu (F10). Another person does the rest.</translation>
    </message>
    <message>
        <source>¿Dar de baja esta cuenta?</source>
        <translation>Deactivate this account?</translation>
    </message>
    <message>
        <source>Deja de valer en su acción siguiente y no vuelve. Las claves de la oficina se renuevan después.</source>
        <translation>It stops working at its next action and does not come back. The office&apos;s keys are renewed afterwards.</translation>
    </message>
    <message>
        <source>La cuenta todavía no puede entrar.</source>
        <translation>The account cannot sign in yet.</translation>
    </message>
    <message>
        <source>La cuenta está de baja.</source>
        <translation>The account is deactivated.</translation>
    </message>
    <message>
        <source>Bloqueada por demasiadas contraseñas erradas.</source>
        <translation>Locked after too many wrong passwords.</translation>
    </message>
    <message>
        <source>Compruebe con la persona que fue ella. Si la olvidó, dele otra.</source>
        <translation>Check with the person that it was them. If they forgot the password, give them another.</translation>
    </message>
    <message>
        <source>La desbloquea supervisión.</source>
        <translation>A supervisor unlocks it.</translation>
    </message>
    <message>
        <source>Escriba la contraseña que le da.</source>
        <translation>Type the password you are giving.</translation>
    </message>
    <message>
        <source>Contraseña nueva para %1.</source>
        <translation>New password for %1.</translation>
    </message>
    <message>
        <source>Vale para entrar una vez; después se le pide otra. Un bloqueo queda levantado.</source>
        <translation>It works for one sign-in; then another is asked for. If the account was locked, it no longer is.</translation>
    </message>
    <message>
        <source>Cuenta %1 desbloqueada.</source>
        <translation>Account %1 unlocked.</translation>
    </message>
    <message>
        <source>Puede entrar con la contraseña que tenía.</source>
        <translation>They can sign in with the password they had.</translation>
    </message>
    <message>
        <source>Cuenta %1 de baja.</source>
        <translation>Account %1 deactivated.</translation>
    </message>
    <message>
        <source>Ya no abre nada. La próxima vez que entre supervisión se renuevan las claves.</source>
        <translation>It no longer opens anything. The next time a supervisor signs in, the keys are renewed.</translation>
    </message>
    <message>
        <source>Persona desbloqueada.</source>
        <translation>Person unlocked.</translation>
    </message>
    <message>
        <source>Se la puede validar otra vez, con los intentos de siempre.</source>
        <translation>They can be validated again, with the usual attempts.</translation>
    </message>
    <message>
        <source>Un momento…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Es un RUC: se desbloquea a personas, no a empleadores. Escriba o escanee su cédula.</source>
        <translation>It is a RUC: people are unlocked, not employers. Type or scan their cédula.</translation>
    </message>
    <message>
        <source>Espera a supervisión</source>
        <translation>Waits for a supervisor</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n esperan a supervisión</source>
        <extracomment>%1 is &quot;7 accounts&quot;; these wait until a supervisor gives them access</extracomment>
        <translation>
            <numerusform>%1 · %n waits for a supervisor</numerusform>
            <numerusform>%1 · %n wait for a supervisor</numerusform>
        </translation>
    </message>
    <message>
        <source>Escriba de quién es y dele la primera contraseña.</source>
        <translation>Type whose it is and give it the first password.</translation>
    </message>
    <message>
        <source>Espera a que una supervisión le dé acceso, en esta misma página.</source>
        <translation>It waits for a supervisor to give it access, on this same page.</translation>
    </message>
    <message>
        <source>Cuenta %1 creada: %2.</source>
        <extracomment>%1 sign-in name, %2 role</extracomment>
        <translation>Account %1 made: %2.</translation>
    </message>
    <message>
        <source>Todavía no puede entrar. Una supervisión escribe de quién es y le da la primera contraseña, en esta misma página.</source>
        <translation>It cannot come in yet. A supervisor types whose it is and gives it the first password, on this same page.</translation>
    </message>
    <message>
        <source>%1 ya tiene acceso.</source>
        <translation>%1 has access now.</translation>
    </message>
    <message>
        <source>Vale para entrar una vez con esa contraseña; después se le pide otra.</source>
        <translation>It can come in once with that password; then another is asked for.</translation>
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
        <extracomment>%1 name, %2 role</extracomment>
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
    <message>
        <source>Renovando claves · %1 de %2</source>
        <extracomment>the office&apos;s keys are being changed in the background; %1 rows done, %2 of all</extracomment>
        <translation>Renewing keys · %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n en camino</source>
        <translation>
            <numerusform>%n on its way</numerusform>
            <numerusform>%n on their way</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Solo lectura: llame al supervisor</source>
        <translation>Read-only: call the supervisor</translation>
    </message>
    <message numerus="yes">
        <source>Registro incompleto · %1 entradas</source>
        <extracomment>the audit log lacks its end; %1 number of entries</extracomment>
        <translation>
            <numerusform>Log incomplete · %1 entry</numerusform>
            <numerusform>Log incomplete · %1 entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Al abrir se comprobó el final del registro; falta una verificación completa.</source>
        <translation>When the counter was opened the end of the log was checked; a full verification is still to be made.</translation>
    </message>
    <message>
        <source>Copiando · %1&#xa0;%</source>
        <extracomment>percent of the database&apos;s copy; a no-break blank before the sign</extracomment>
        <translation>Copying · %1%</translation>
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
    <message>
        <source>Sin boleto</source>
        <translation>No ticket</translation>
    </message>
    <message>
        <source>Boleto vencido</source>
        <translation>Ticket expired</translation>
    </message>
    <message>
        <source>Boleto usado</source>
        <translation>Ticket used</translation>
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
    <message>
        <source>Código, &amp;otra vez</source>
        <translation>Code, agai&amp;n</translation>
    </message>
    <message>
        <source>&amp;Número impreso</source>
        <translation>Printed &amp;number</translation>
    </message>
    <message>
        <source>Código de identificación, otra vez</source>
        <translation>Identification code, again</translation>
    </message>
    <message>
        <source>Número impreso en el documento</source>
        <translation>Number printed on the document</translation>
    </message>
    <message>
        <source>el código, otra vez</source>
        <translation>the code, again</translation>
    </message>
    <message>
        <source>Parece leída una letra por un dígito (O por 0, I por 1, B por 8, S por 5). Escanee otra vez.</source>
        <translation>A letter seems to have been read for a digit (O for 0, I for 1, B for 8, S for 5). Scan again.</translation>
    </message>
    <message>
        <source>No se tomó nada. Escanee otra vez, o escriba los datos.</source>
        <translation>Nothing was taken. Scan again, or type the facts.</translation>
    </message>
    <message>
        <source>Aquí se espera el documento de la persona.</source>
        <translation>Here the person&apos;s document is expected.</translation>
    </message>
    <message>
        <source>No se tomó nada de lo escaneado.</source>
        <translation>Nothing was taken from the scan.</translation>
    </message>
    <message>
        <source>si la tiene</source>
        <translation>if it has one</translation>
    </message>
    <message>
        <source>no se leyó</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>Leída: modelo anterior, compare a ojo con lo impreso.</source>
        <translation>Read: an older model, compare it with the print yourself.</translation>
    </message>
    <message>
        <source>Los dígitos de control cuadran. Compare con lo impreso.</source>
        <translation>The check digits match. Compare with what is printed.</translation>
    </message>
    <message>
        <source>Escanee el documento, o escriba arriba lo impreso.</source>
        <translation>Scan the document, or type above what is printed.</translation>
    </message>
    <message>
        <source>Fecha de nacimiento, y correo o celular registrado o una pregunta que ya contestó, en su propia pantalla. Aquí solo se sabe si alcanza.</source>
        <translation>Date of birth, and registered e-mail or mobile or a question already answered, on their own screen. Here you only learn whether it is enough.</translation>
    </message>
    <message>
        <source>Fecha de nacimiento y correo o celular registrado, en su propia pantalla. Aquí solo se sabe si alcanza.</source>
        <translation>Date of birth and registered e-mail or mobile, on their own screen. Here you only learn whether it is enough.</translation>
    </message>
</context>
<context>
    <name>ventanilla::VerifyPage</name>
    <message>
        <source>Elegir el archivo de una constancia</source>
        <translation>Choose the file of a checkpoint</translation>
    </message>
    <message>
        <source>Verificando el registro…</source>
        <translation>Verifying the log…</translation>
    </message>
    <message>
        <source>El mostrador sigue trabajando mientras tanto. Puede ir a otra página: esto no se detiene.</source>
        <translation>The counter goes on working meanwhile. You may go to another page: this does not stop.</translation>
    </message>
    <message>
        <source>Todavía no se verificó.</source>
        <translation>Not verified yet.</translation>
    </message>
    <message>
        <source>Al abrir el mostrador se comprobó el final del registro. «Verificar todo» lee cada entrada y cada fila.</source>
        <translation>When the counter was opened the end of the log was checked. “Verify everything” reads each entry and each row.</translation>
    </message>
    <message>
        <source>Es lo que se halló la última vez, el %1 a las %2. Verifique para ver los detalles.</source>
        <translation>That was found the last time, on %1 at %2. Verify to see the details.</translation>
    </message>
    <message>
        <source>%1 de %2 entradas</source>
        <translation>%1 of %2 entries</translation>
    </message>
    <message>
        <source>· %1 s</source>
        <translation>· %1 s</translation>
    </message>
    <message>
        <source>La verificación se detuvo.</source>
        <translation>The verification was stopped.</translation>
    </message>
    <message>
        <source>Nada se cambió, y no dice nada del registro.</source>
        <translation>Nothing was changed, and it says nothing about the log.</translation>
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
    <message>
        <source>&amp;Ya voy</source>
        <translation>On my &amp;way</translation>
    </message>
    <message>
        <source>La persona pide ayuda en su pantalla. Lo que escribe o elige sigue siendo solo suyo.</source>
        <translation>The person asks for help on their screen. What they type or choose is still theirs alone.</translation>
    </message>
    <message>
        <source>Visita %1 apartada. No se cambió nada.</source>
        <extracomment>%1 folio</extracomment>
        <translation>Visit %1 set aside. Nothing was changed.</translation>
    </message>
    <message>
        <source>Lo preparado se conserva hasta el %1 a las %2. Para seguir, busque a la persona o elija la visita en lo que espera.</source>
        <extracomment>%1 date, %2 time of the day</extracomment>
        <translation>What was prepared is kept until %1, %2. To go on, search for the person or choose the visit under “What waits”.</translation>
    </message>
    <message>
        <source>Visita continuada: valide otra vez. Lo preparado se conserva.</source>
        <translation>Visit continued: validate again. What was prepared is kept.</translation>
    </message>
    <message>
        <source>Sigue sin el código</source>
        <translation>Goes on without the code</translation>
    </message>
    <message numerus="yes">
        <source>%n hechas</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message>
        <source>Falta terminar</source>
        <translation>Not finished yet</translation>
    </message>
    <message>
        <source>Elegir qué hacer</source>
        <translation>Choose what to do</translation>
    </message>
    <message>
        <source>Ese documento es de otra persona.</source>
        <translation>That document is another person&apos;s.</translation>
    </message>
    <message>
        <source>No se tomó nada de él. Para seguir con esta visita no haga nada; para atender a otra persona, termine o abandone antes esta.</source>
        <translation>Nothing was taken from it. To go on with this visit do nothing; to serve another person, finish or abandon this one first.</translation>
    </message>
    <message>
        <source>A&amp;bandonar esta visita…</source>
        <translation>A&amp;bandon this visit…</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorChannelsPage</name>
    <message>
        <source>A su correo nuevo.</source>
        <translation>To your new e-mail.</translation>
    </message>
    <message>
        <source>A %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>No disponible: falta un correo.</source>
        <translation>Not available: an e-mail is needed.</translation>
    </message>
    <message>
        <source>Por correo</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>Por mensaje SMS</source>
        <translation>By text message</translation>
    </message>
    <message>
        <source>No disponible.</source>
        <translation>Not available.</translation>
    </message>
    <message>
        <source>En persona</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Con su cédula, en una ventanilla.</source>
        <translation>With your cédula, at a counter.</translation>
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
    <message>
        <source>Elegir otra forma</source>
        <translation>Choose another way</translation>
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
    <name>ventanilla::VisitorHelpBar</name>
    <message>
        <source>Ya avisamos</source>
        <translation>Help is coming</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorKeyboard</name>
    <message>
        <source>Espacio</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>punto</source>
        <extracomment>Below: the names of signs, as a screen reader says them.</extracomment>
        <translation>dot</translation>
    </message>
    <message>
        <source>guion</source>
        <translation>hyphen</translation>
    </message>
    <message>
        <source>guion bajo</source>
        <translation>underscore</translation>
    </message>
    <message>
        <source>arroba</source>
        <translation>at sign</translation>
    </message>
    <message>
        <source>más</source>
        <translation>plus</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorKnownPage</name>
    <message>
        <source>No parece un correo ni un celular. Revise lo escrito.</source>
        <translation>That looks like neither an e-mail nor a mobile. Check what you typed.</translation>
    </message>
    <message>
        <source>Escriba su respuesta.</source>
        <translation>Type your answer.</translation>
    </message>
    <message>
        <source>Nadie más ve lo que escribe.</source>
        <translation>Nobody else sees what you type.</translation>
    </message>
    <message>
        <source>Su respuesta</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Dar mi correo o celular</source>
        <translation>Give my e-mail or mobile</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorQuestionPage</name>
    <message>
        <source>Escriba su respuesta.</source>
        <translation>Type your answer.</translation>
    </message>
    <message>
        <source>Pregunta %1 de %2</source>
        <extracomment>Which of the security questions this is.</extracomment>
        <translation>Question %1 of %2</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorScroller</name>
    <message>
        <source>Subir</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorSummaryPage</name>
    <message>
        <source>por correo o en persona</source>
        <translation>by e-mail or in person</translation>
    </message>
    <message>
        <source>por correo</source>
        <translation>by e-mail</translation>
    </message>
    <message>
        <source>en persona</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>Su correo nuevo: espera el código y todavía no cambia</source>
        <translation>Your new e-mail: it waits for the code and does not change yet</translation>
    </message>
    <message numerus="yes">
        <source>%n respuestas nuevas</source>
        <extracomment>Below: how many security questions the person has answered anew.</extracomment>
        <translation>
            <numerusform>%n new answer</numerusform>
            <numerusform>%n new answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorThanksPage</name>
    <message>
        <source>Le avisamos a su correo anterior y al nuevo.</source>
        <translation>We are writing to your old and your new e-mail.</translation>
    </message>
    <message>
        <source>Le avisamos a su correo nuevo.</source>
        <translation>We are writing to your new e-mail.</translation>
    </message>
    <message>
        <source>Los cambios quedaron registrados en esta ventanilla.</source>
        <translation>The changes were registered at this counter.</translation>
    </message>
    <message>
        <source>Valen desde que el IESS los confirme.</source>
        <translation>They hold once the IESS confirms them.</translation>
    </message>
    <message>
        <source>Su correo nuevo espera el código: vuelva con él.</source>
        <translation>Your new e-mail waits for the code: come back with it.</translation>
    </message>
    <message>
        <source>Si alguien le pide su imagen, no la diga.</source>
        <translation>If anybody asks about your image, do not tell them.</translation>
    </message>
    <message>
        <source>Le avisamos a su correo.</source>
        <translation>We are writing to your e-mail.</translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorTimeCard</name>
    <message>
        <source>Ya casi terminamos.</source>
        <translation>We are nearly done.</translation>
    </message>
    <message>
        <source>¿Necesita más tiempo?</source>
        <translation>Do you need more time?</translation>
    </message>
    <message>
        <source>Si no alcanza a terminar, quien le atiende seguirá con usted. No se pierde nada.</source>
        <translation>If you cannot finish, the person serving you will go on with you. Nothing is lost.</translation>
    </message>
    <message>
        <source>No hay apuro. Lo que escribió sigue aquí.</source>
        <translation>There is no hurry. What you typed is still here.</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Sí, más tiempo</source>
        <translation>Yes, more time</translation>
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
    <name>ventanilla::VisitsCard</name>
    <message>
        <source>correo</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>imagen</source>
        <translation>image</translation>
    </message>
    <message>
        <source>preferencias</source>
        <translation>preferences</translation>
    </message>
    <message>
        <source>Nada</source>
        <translation>Nothing</translation>
    </message>
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
        <source>Qué cambió</source>
        <translation>What changed</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n confirmadas</source>
        <extracomment>%1 visits of today, %n of them confirmed</extracomment>
        <translation>
            <numerusform>%1 · %n confirmed</numerusform>
            <numerusform>%1 · %n confirmed</numerusform>
        </translation>
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
        <source>Pendiente del código</source>
        <translation>Pending the code</translation>
    </message>
    <message>
        <source>Por continuar</source>
        <translation>To be continued</translation>
    </message>
    <message>
        <source>Cortada</source>
        <translation>Cut off</translation>
    </message>
    <message>
        <source>Nadie todavía. Escanee una cédula.</source>
        <translation>Nobody yet. Scan a cédula.</translation>
    </message>
    <message>
        <source>Ninguna visita con «%1». Borre el filtro.</source>
        <translation>No visit with “%1”. Clear the filter.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>when a visit of another day was opened: %1 day, %2 time</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ventanilla::WaitingCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Termine antes la visita abierta.</source>
        <translation>Finish the open visit first.</translation>
    </message>
    <message>
        <source>Código sin devolver</source>
        <translation>Code not returned</translation>
    </message>
    <message>
        <source>Visita a un lado</source>
        <translation>Visit set aside</translation>
    </message>
    <message>
        <source>%1 · vence %2</source>
        <extracomment>%1 folio of the visit, %2 a moment</extracomment>
        <translation>%1 · expires %2</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Continuar la visita %1</source>
        <extracomment>%1 folio of the visit</extracomment>
        <translation>Continue visit %1</translation>
    </message>
    <message>
        <source>Correo no entregado</source>
        <translation>Mail not delivered</translation>
    </message>
    <message>
        <source>Correo: no se sabe si salió</source>
        <translation>Mail: not known whether it left</translation>
    </message>
    <message>
        <source>Correo en camino</source>
        <translation>Mail on its way</translation>
    </message>
    <message>
        <source>código</source>
        <translation>code</translation>
    </message>
    <message>
        <source>aviso</source>
        <translation>notice</translation>
    </message>
    <message numerus="yes">
        <source>%n intentos</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · del %2 · vence %3</source>
        <translation>%1 · of %2 · ends %3</translation>
    </message>
    <message>
        <source>constancia para auditoría</source>
        <translation>checkpoint for audit</translation>
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
