<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="es">
<context>
    <name>ActPage</name>
    <message>
        <source>Actuar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona escribe en su pantalla. Aquí se ve «hecho».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que la persona hará en su pantalla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <extracomment>order of what the visitor does</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escribir su correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usted no lo ve entero. La persona lo lee y dice si es el suyo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2</source>
        <extracomment>order of what the visitor does</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir su correo y escribir el código</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En su propio teléfono: aquí no se abre ningún buzón.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3</source>
        <extracomment>order of what the visitor does</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leer el resumen y tocar «Confirmo»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasta entonces no cambia nada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pedir &amp;otra dirección</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cerrar su pantalla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F12</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandonar visita…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pedir a la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasar a Con&amp;firmar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdminCommands</name>
    <message>
        <source>Usuario de %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apellidos y nombres:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula (vacío si no quiere darla):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otra vez la contraseña:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No son iguales. Escríbala de nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nombre de la oficina:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostrador (número o palabra corta):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quien administra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>la primera supervisión</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>la segunda supervisión</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oficina creada en %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Códigos de recuperación. Anótelos, guárdelos en dos lugares cerrados; no se muestran otra vez:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claves públicas del registro, para quien lo compruebe:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    huella %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La oficina de demostración ya existe en %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAU de demostración</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMOSTRACIÓN: nada de esto es real. Para entrar (se muestra una sola vez):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahora una supervisión da acceso a %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quien supervisa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apellidos y nombres de la cuenta nueva:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula de la cuenta nueva (vacío si no quiere darla):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña de la cuenta nueva:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuenta lista: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desactivada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>espera a una supervisión</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copia escrita en %1 (entrada %2 del registro). Las claves no están en ella.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdminMain</name>
    <message>
        <source>Ventanilla: puesta en marcha, cuentas y copias de una oficina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carpeta de datos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carpeta de claves de este mostrador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archivo de política.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papel de la cuenta nueva: clerk, supervisor, auditor, administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hacer nada si la oficina ya existe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>init | demo | staff add USUARIO | staff list | backup ARCHIVO</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClerkWindow</name>
    <message>
        <source>Ventanilla</source>
        <extracomment>the name of the product</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostrador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Confirmar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lea en voz alta si la persona lo pide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que cambia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada vale hasta que la persona toque «Confirmo»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cerrar su pantalla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F12</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandonar visita…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mostrar el resumen a la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>&amp;Cédula de la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula: escanee o escriba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escanee o escriba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Buscar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diez dígitos, escritos o leídos con el escáner. Vuelva aquí con F2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitas de &amp;hoy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtrar las visitas de hoy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F3</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitas de hoy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Entregar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que cambió</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo confirmado ya no se deshace desde aquí: un error se corrige con una visita nueva.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce&amp;rrar y volver al mostrador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifyPage</name>
    <message>
        <source>Identificar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona delante, su cédula en la mano.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¿Es la persona que está delante?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mire dos veces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandonar visita…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasar a &amp;Validar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Mostrador bloqueado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contraseña</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Desbloquear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Otra persona…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Entrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usuario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usuario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contraseña</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraseña</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Entrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¿Olvidó su contraseña? Pida una nueva a su supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antes de abrir el mostrador</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Ventanilla: el mostrador de atención del IESS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carpeta de datos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carpeta de claves de este mostrador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archivo de política.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonPage</name>
    <message>
        <source>Abandonar la visita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Motivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalPage</name>
    <message>
        <source>Negada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qué decir y qué hacer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <extracomment>number of an advice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2</source>
        <extracomment>number of an advice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3</source>
        <extracomment>number of an advice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que quedó anotado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrada del registro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intentos que le quedan con esta persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin intentos, solo desbloquea un supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce&amp;rrar y volver al mostrador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignOutPage</name>
    <message>
        <source>Salir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Salir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nadie ha entrado</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketCard</name>
    <message>
        <source>Boleto de identidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quedan</source>
        <extracomment>beside minutes and seconds: time left</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiempo que le queda al boleto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValidatePage</name>
    <message>
        <source>Validar la identidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El documento en su mano, la persona delante.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documento a la vista</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Documento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Número impreso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Número impreso en el documento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Caduca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fecha de caducidad, día, mes y año</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DD/MM/AAAA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fotografía</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¿La foto corresponde a quien está delante?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datos que da la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fecha de nacimiento y correo o celular registrado, en su propia pantalla. Aquí solo se sabe si alcanza.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pedir datos a la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidencia reunida</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que verá el registro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qué se miró y si alcanzó. Ninguna copia, ninguna foto, ninguna respuesta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;gar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandonar visita…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Validar identidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasar a Ac&amp;tuar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyWords</name>
    <message>
        <source>íntegro y anclado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>íntegro, sin anclar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alterado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recortado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bifurcado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firma que no vale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>datos sin respaldo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reloj anómalo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ilegible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sin clave de confianza</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entradas %1 a %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entrada %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fila %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>un registro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Íntegro: nada fue alterado, y las entradas están ancladas fuera de este equipo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Íntegro: nada fue alterado. Las últimas entradas aún no están ancladas fuera de este equipo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alterado: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alterado desde la entrada %1 de %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recortado: a %1 le faltan entradas que estuvieron firmadas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bifurcado: de %1 existen dos historias distintas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La firma de %1 no es de la clave de confianza.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hay datos que el registro no respalda: fueron cambiados sin dejar rastro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Íntegro, pero el reloj de %1 muestra anomalías.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se puede leer %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hay clave en la que confiar: indique la clave pública con --vkey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clave indicada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clave de este equipo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 entradas, raíz %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hallazgos:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registros:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filas comprobadas: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se comprobó:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorBirthPage</name>
    <message>
        <source>¿Cuándo nació usted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Día, mes y año. Nadie más ve lo que escribe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fecha de nacimiento: día, mes y año</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DD/MM/AAAA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorBlankPage</name>
    <message>
        <source>Enseguida le atendemos.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorCodePage</name>
    <message>
        <source>Escriba los seis números</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Código de seis números que llegó a su correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambiar mi correo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorEmailPage</name>
    <message>
        <source>Escriba su correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo suyo, que pueda abrir hoy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su correo nuevo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usar este</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorKnownPage</name>
    <message>
        <source>¿Qué correo o celular dio antes al IESS?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba solo uno. Nadie más ve lo que escribe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo o celular que dio antes al IESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atrás</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorSummaryPage</name>
    <message>
        <source>Esto es lo que cambia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su correo nuevo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revise cada letra. Al confirmar, usted cambia su correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No es correcto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorThanksPage</name>
    <message>
        <source>Listo. Gracias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorWaitPage</name>
    <message>
        <source>Un momento, por favor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorWelcomePage</name>
    <message>
        <source>Vamos a arreglar su acceso al IESS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usted escribe en esta pantalla. Nadie más ve lo que escribe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorWindow</name>
    <message>
        <source>DEMOSTRACIÓN: nada de esto es real.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorWords</name>
    <message>
        <source>Escriba su correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta algo en el correo. Se parece a nombre@gmail.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ese correo es demasiado largo. Revise lo escrito.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antes de la @ no van tildes ni eñes. Revise lo escrito.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ese correo dura pocos días. Escriba uno que use siempre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ese es el correo que ya tiene. Escriba otro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ese correo no se puede usar aquí. Escriba otro, solo suyo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esa fecha no existe. Escriba día, mes y año.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código tiene seis números.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>El código no coincide. Puede probar %n veces más.</source>
        <extracomment>The visitor typed a wrong code; %n is how often they may still try.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ese código ya no sirve. Pida otro código.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Espere %n segundos para pedir otro código.</source>
        <extracomment>The visitor asked for another code too early.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Falta comprobar su correo con el código.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba su correo otra vez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pudimos enviar el mensaje a ese correo. Revise lo escrito.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hicimos una pausa. Espere un momento, por favor: seguimos enseguida.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó y nada cambió. Diga a quien le atiende que no pudo seguir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buenos días.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buenas tardes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buenas noches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Escriba o escanee la cédula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n dígitos: la cédula tiene diez.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sobran %n dígitos: la cédula tiene diez.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>La cédula tiene solo dígitos. Escriba los diez, sin letras, o escanee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los dos primeros dígitos no son de una provincia. Compare con la tarjeta y vuelva a escribir, o escanee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El último dígito no corresponde a los otros nueve. Compare con la tarjeta y vuelva a escribir, o escanee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parece un RUC. Aquí se atiende a la persona: escriba los diez dígitos de su cédula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta el correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pida a la persona que lo escriba en su pantalla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eso no es una dirección de correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lleva un nombre, una arroba y un dominio: nombre@ejemplo.ec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La dirección es demasiado larga.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pida otro correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antes de la arroba hay letras que el correo no lleva: tildes o eñes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare con lo que la persona usa en su teléfono.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ese correo dura pocos días y no sirve para recuperar la clave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida otro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Es el correo que ya está registrado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado. Si la persona todavía lo usa, no hace falta cambiarlo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El correo no se guardó: ya lo usa otra persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado. El correo anterior sigue valiendo. Pida otro correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esa fecha no existe. Escriba día, mes y año: 29/06/2033.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>La contraseña necesita %n caracteres como mínimo.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>La contraseña es demasiado larga.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esa contraseña es de las más usadas. Elija otra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La contraseña no puede contener su usuario ni el nombre de la oficina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba su usuario: letras minúsculas, dígitos, punto o guion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ese usuario ya existe. Elija otro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba nombre y apellidos, solo con letras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código tiene seis cifras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nadie ha entrado en este mostrador.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entre con su usuario y su contraseña.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Usuario o contraseña no coinciden. Quedan %n intentos.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Demasiados intentos. Espere %n segundos y vuelva a escribir su contraseña.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>La cuenta está bloqueada. Solo un supervisor puede desbloquearla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su cuenta no permite esto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se hizo nada; el intento quedó anotado. Si es parte de su trabajo, llame al supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El mostrador está bloqueado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba su contraseña para seguir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La sesión terminó: se cumplieron las horas de la jornada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entre otra vez. Lo que no estaba confirmado no cambió.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La cuenta está desactivada. Llame al supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hay ficha con ese número.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare con la tarjeta. La búsqueda quedó anotada. Si el número es correcto, la persona debe ir primero a afiliación con su cédula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la ficha consta que esta persona falleció.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se abrió ninguna visita y nada cambió. Los deudos se atienden en prestaciones, con la partida de defunción.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La ficha de esta persona está bloqueada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se abrió ninguna visita y nada cambió. Llame al supervisor: él ve el motivo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Es menor de edad: aquí no se le puede atender sin representante.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se abrió ninguna visita y nada cambió. Debe volver con su representante, las dos cédulas y el documento que lo acredita.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Es su propia ficha: nadie se atiende a sí mismo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada cambió; el intento quedó anotado. Pida que le atienda otra persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esta persona está siendo atendida en el Mostrador %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se abrió otra visita. Espere a que termine o acuda allí.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya no quedan intentos de validar a esta persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado. Solo un supervisor puede desbloquear; llámelo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya tiene una visita abierta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Termínela o abandónela antes de abrir otra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La visita ya no está abierta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que no estaba confirmado no cambió. Vuelva al mostrador (F2) y abra otra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Falta evidencia: %n cosas por mirar.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nada ha cambiado. Complete lo que falta y vuelva a validar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El número impreso no es el de la ficha abierta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cuenta como intento. Compare con la tarjeta y vuelva a escribir; si la tarjeta es de otra persona, abandone la visita.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se pudo validar la identidad. No se ha cambiado nada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n intentos. Pida otra vez los datos a la persona, o niegue. No diga qué dato falló.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ya no quedan intentos: solo un supervisor puede desbloquear. No diga qué dato falló.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El documento está caducado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida otro documento vigente, o niegue: puede volver con la cédula renovada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ese documento necesita la aprobación de una segunda persona, que aquí todavía no es posible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida la cédula con chip vigente, o niegue: puede volver con ella.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La política pide una pantalla para la persona y aquí hay una sola.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se abrió ninguna visita. Conecte la segunda pantalla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El boleto venció.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo escrito se conserva; vuelva a validar (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El boleto todavía vale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puede seguir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hay ningún correo preparado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado. Pida a la persona que escriba su correo (F7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>El código no coincide. Quedan %n intentos.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. Es el del último mensaje recibido.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya no quedan intentos para ese código.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. Pida un código nuevo u otro correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código caducó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. Pida un código nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código todavía no ha vuelto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. La persona lo escribe en su pantalla (F7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Se podrá reenviar en %n segundos.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>El código ya enviado sigue valiendo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija un motivo de la lista.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El cifrado no pasó su prueba.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó nada. Cierre el programa y llame a soporte: este mostrador no debe usarse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un dato guardado no se pudo abrir: fue alterado o la clave es otra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se cambió nada. Llame a auditoría.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta una clave de este mostrador o está dañada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó nada. Llame a la persona que administra la oficina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La clave «%1» la puede leer cualquiera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Llame a la persona que administra la oficina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El registro no coincide con su firma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El mostrador queda en solo lectura; llame a auditoría.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El registro no coincide desde la entrada %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otro mostrador está escribiendo este registro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó nada. Cierre el otro programa y vuelva a empezar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La base de datos no es la de esta oficina o de esta versión.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se cambió nada. Llame a la persona que administra la oficina.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La base está ocupada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó y nada cambió. Vuelva a intentar; si sigue, llame al supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No queda espacio en el disco.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó y nada cambió. Llame al supervisor: hay que liberar espacio y volver a empezar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El mostrador está en solo lectura desde que falló una escritura.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó y nada cambió. Cierre el programa, ábralo otra vez y llame al supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó y nada cambió: falló la base de datos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vuelva a intentar o llame al supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se pudo leer o escribir un archivo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La política de la oficina no está en orden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El reloj de este equipo está atrasado: la última entrada es del %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se guardó nada. Ponga la hora correcta y vuelva a empezar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se puede enviar correo a esa dirección.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El correo anterior sigue valiendo. Revise la dirección o pida otra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin red: el correo espera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los avisos salen solos al volver; puede seguir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se sabe si el correo salió.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si no llega, pida un código nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se interrumpió.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona se fue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se abrió la ficha de otra persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona ya no quiere el cambio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trae documento</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documento caducado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documento que aquí no se acepta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El documento no corresponde a la ficha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La foto no corresponde a la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los datos dados no bastan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidencia insuficiente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parece que alguien obliga a la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menor de edad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consta como fallecida</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ficha bloqueada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ficha de quien atiende</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Una sola pantalla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caso que aquí todavía no se atiende</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boleto vencido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminó la sesión</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El programa se detuvo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entró otra persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atención al público</source>
        <extracomment>a member of staff who serves at the counter, of any gender</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditoría</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administración</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula con chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cédula digital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasaporte</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::ActPage</name>
    <message>
        <source>Correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambiar la dirección donde llega el enlace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se envió un código nuevo. El anterior ya no vale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona dijo que el resumen no es correcto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se descartó el correo preparado y nada cambió. Pida el correo otra vez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pedir a la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pedir el código otra vez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primero valide la identidad (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La visita ya terminó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona escribe su correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta que vuelva el código.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probado: el código volvió</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espera el código</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marcado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona escribió su correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · en su pantalla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona escribe su correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En su pantalla. Aquí solo se verá tapado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Código enviado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale en cuanto la persona confirme la dirección.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aceptado por el servidor del correo nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código no salió</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El servidor de ese correo no lo aceptó. Revise la dirección con la persona o pida otra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se sabe si el código salió</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si no llega, la persona pide uno nuevo en su pantalla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código está saliendo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los envíos se reintentan solos; puede seguir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Llega casi siempre en %1 (cifra indicativa, %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El código volvió</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A las %1, escrito por la persona en su pantalla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Vale %n h.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Correo activo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrado en ventanilla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuando la persona toque «Confirmo». Hasta entonces sigue valiendo el anterior.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probado, falta confirmar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparado, todavía no vale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona: nada todavía.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: sus datos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: espera a que usted siga.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: escribe su correo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: escribe el código.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: el código está bien, espera a que usted siga.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: lee el resumen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En la pantalla de la persona, ahora: gracias.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::ActionCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 an action, %2 where it stands</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::CapsHint</name>
    <message>
        <source>Las mayúsculas están activadas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::ClerkWindow</name>
    <message>
        <source>Ventanilla — DEMOSTRACIÓN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ventanilla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMOSTRACIÓN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Mostrador %2</source>
        <extracomment>%1 name of the office, %2 number of the counter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La sesión terminó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n correos siguen en camino: saldrán cuando alguien vuelva a entrar.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>El mostrador se bloquea en %n segundos por falta de uso.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mueva el ratón o pulse una tecla para seguir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se desconectó la pantalla de la persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada ha cambiado. Vuelva a conectarla y pida otra vez lo que faltaba.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::ConfirmPage</name>
    <message>
        <source>Qué</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Después</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comprobado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona ya confirmó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primero valide la identidad (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La visita ya terminó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta que vuelva el código (F7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona tiene la palabra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona leyó el resumen y tocó «Confirmo».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A las %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona lee el resumen en su pantalla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al tocar «Confirmo» el cambio queda hecho; si dice que no, se descarta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espera a la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona todavía no ha visto el resumen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo lee en su pantalla, con la dirección entera, y decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Código devuelto %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta el código</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::DeskPage</name>
    <message>
        <source>Hora</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qué se hizo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volver a la &amp;visita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su cuenta no atiende visitas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo suyo se hace con el programa de administración. Salga cuando termine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La visita %1 sigue abierta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vuelva a ella para terminarla o abandonarla; hasta entonces no se abre otra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo cambiado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 how the visit ended, %2 code of the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abierta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandonada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vencida</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cortada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 confirmadas</source>
        <extracomment>%1 visits of today, %2 of them confirmed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nadie todavía. Escanee una cédula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ninguna visita con «%1». Borre el filtro.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::HandOverPage</name>
    <message>
        <source>Todavía no hay nada que entregar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primero la persona toca «Confirmo» (F8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardado. Entrada %1 del registro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardado. Entradas %1 a %2 del registro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ninguno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avisos enviados</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al correo anterior y al nuevo: qué cambió, cuándo y a quién decirlo si no fue la persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Avisos: %n en camino</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Van al correo anterior y al nuevo. Salen solos; no hace falta esperar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrado en ventanilla; vigente cuando el IESS lo confirme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dígaselo así a la persona.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::IdentifyPage</name>
    <message>
        <source>Visita %1, abierta a las %2. Si se abrió la ficha de otra persona, abandone la visita y busque otra vez.</source>
        <extracomment>%1 folio of the visit, %2 time</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::LockPage</name>
    <message>
        <source>Comprobando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>La contraseña no coincide. Quedan %n intentos.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Escriba su contraseña para seguir donde estaba.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bloqueado por falta de uso. Escriba su contraseña para seguir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La pantalla vuelve a quien atiende. Escriba su contraseña para seguir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Termina la sesión; la visita abierta termina sin cambiar nada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Termina la sesión de %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba su contraseña.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::LoginPage</name>
    <message>
        <source>%1 · Mostrador %2</source>
        <extracomment>%1 name of the office, %2 number of the counter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tras varios intentos fallidos la cuenta espera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registro íntegro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entradas. Firma, tamaño y final comprobados.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cifrado comprobado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claves y números al azar superaron la prueba de arranque.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La última entrada es del %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todavía no hay entradas con qué compararla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La hora no va hacia atrás</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin servidor de correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se pueden enviar códigos ni avisos: aquí no se cambia el correo de nadie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bandeja de salida: %n correos en camino</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Se reintentan solos. No hace falta hacer nada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandeja de salida vacía</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todos los avisos salieron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La visita %1 quedó cortada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se cambió nada. Si la persona sigue aquí, abra una visita nueva.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n visitas quedaron cortadas.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1. No se cambió nada en ninguna.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba su contraseña.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::PersonCard</name>
    <message numerus="yes">
        <source>C.I. %1  ·  %n años</source>
        <extracomment>identity card number (masked) and age</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sin celular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visita %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo cambiado hoy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Correo cambiado hace %n días</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Número poco común</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n validaciones fallidas</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Una sola pantalla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin correo registrado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El correo ya se cambió hoy en un mostrador. Pregunte por qué otra vez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>El correo se cambió hace %n días en un mostrador. Pregunte por qué otra vez.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>El tercer dígito de la cédula es poco común. Compare el número con la tarjeta, dígito por dígito.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ya hubo %n validaciones fallidas con esta persona.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No hay correo ni celular registrados: los datos que se piden a la persona no alcanzarán.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::ReasonPage</name>
    <message>
        <source>Abandonar la visita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negar la validación</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La visita termina sin cambiar nada. Lo preparado se descarta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La visita termina sin cambiar nada y cuenta como un intento fallido con esta persona.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Abandonar visita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Negar y terminar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <extracomment>%1 the reason, %2 its code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija un motivo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::RefusalPage</name>
    <message>
        <source>Puede volver con su cédula vigente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puede volver con la cédula renovada: se renueva en el Registro Civil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puede volver con la cédula con chip, vigente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puede volver con su propia cédula, vigente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puede volver otro día, con su cédula vigente y los datos con que se registró.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«Hoy no puedo confirmar que es usted.»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No diga qué dato falló: quien pregunta puede estar probando.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo registrado sigue como estaba; nadie pierde nada por volver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si no puede esperar, llame al supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mira el caso con la persona presente y decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se pudo validar la identidad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No se ha cambiado nada. Lo registrado sigue como estaba.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 code of the reason, %2 the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anotada</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::SignOutPage</name>
    <message>
        <source>Se entregan los avisos que esperan: diez segundos como mucho.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saliendo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La visita %1 sigue abierta. Si sale ahora termina sin cambiar nada: lo registrado queda como estaba.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Termina la sesión de %1 en este mostrador.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::StateRow</name>
    <message>
        <source>Falta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En espera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falló</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::StatusLine</name>
    <message>
        <source>Base local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nadie ha entrado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo lectura: cierre el programa, ábralo otra vez y llame al supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registro íntegro · %1 entradas</source>
        <extracomment>the audit log is intact; %1 number of entries</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sin servidor de correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandeja de salida vacía</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bandeja de salida · %n en camino</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::StepRail</name>
    <message>
        <source>Identificar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actuar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entregar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paso %1 de 5, %2: %3</source>
        <extracomment>%1 number of the step, %2 its name, %3 where it stands</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::TicketCard</name>
    <message>
        <source>Sin emitir. Sin boleto no se cambia nada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venció. Lo escrito se conserva; vuelva a validar (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usado al confirmar. Para otro cambio se valida otra vez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vence pronto. Termine o vuelva a validar (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emitido %1 · hasta %2</source>
        <extracomment>two times of the day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>O %n min sin uso. Solo esta persona, usted y este mostrador.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::ValidatePage</name>
    <message>
        <source>Reunido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Política %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comprobando…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>el número impreso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>la caducidad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>la fotografía</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>los datos de la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no corresponde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recibidos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en la pantalla de la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hace falta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pedir otra vez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pedir datos a la persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 de %2 comprobaciones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La foto no corresponde: use «Negar».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identidad validada a las %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todo reunido: falta comprobarlo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n intentos con esta persona. Después desbloquea un supervisor.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n intentos con esta persona: ya hubo fallos. Después desbloquea un supervisor.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitPage</name>
    <message>
        <source>Visita %1 abandonada. No se cambió nada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Entrada %2 del registro.</source>
        <extracomment>entry of the audit log</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ficha abierta %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negada · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validada %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boleto vencido</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta validar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tras validar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo: probado</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo: espera código</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correo: lo escribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pedir el correo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tras actuar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmado %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La persona lee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta «Confirmo»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falta cerrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tras confirmar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorCodePage</name>
    <message>
        <source>Enviar otro código</source>
        <extracomment>Below: the button that sends a new code, and the same while it is too early.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Otro código en %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No pudimos entregar el mensaje. Revise su correo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El mensaje con el código ya salió hacia:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estamos enviando un mensaje con el código a:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorEmailPage</name>
    <message>
        <source>¿Quiso decir %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sí, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mire la última parte. Si está bien escrita, siga.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorKnownPage</name>
    <message>
        <source>No parece un correo ni un celular. Revise lo escrito.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorThanksPage</name>
    <message>
        <source>Su correo nuevo quedó registrado en esta ventanilla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vale desde que el IESS lo confirme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le avisamos a su correo anterior y al nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le avisamos a su correo nuevo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorWaitPage</name>
    <message>
        <source>Gracias. El código es correcto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gracias.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorWindow</name>
    <message>
        <source>Paso %1 de %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ventanilla — DEMOSTRACIÓN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ventanilla</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ventanilla::YesNo</name>
    <message>
        <source>Sí</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <extracomment>the letter that answers yes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <extracomment>the letter that answers no</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
