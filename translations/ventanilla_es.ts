<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="es">
<context>
    <name>AdminCommands</name>
    <message numerus="yes">
        <source>Claves renovadas: %n personas.</source>
        <translation>
            <numerusform>Claves renovadas: %n persona.</numerusform>
            <numerusform>Claves renovadas: %n personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exportación escrita en %1: %n entradas. Dice cómo comprobarla LEAME.txt, dentro.</source>
        <translation>
            <numerusform>Exportación escrita en %1: %n entrada. Dice cómo comprobarla LEAME.txt, dentro.</numerusform>
            <numerusform>Exportación escrita en %1: %n entradas. Dice cómo comprobarla LEAME.txt, dentro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message numerus="yes">
        <source>Alarma: la base de datos es anterior a lo que se recuerda de ella. Faltan %n entradas del registro.</source>
        <translation>
            <numerusform>Alarma: la base de datos es anterior a lo que se recuerda de ella. Falta %n entrada del registro.</numerusform>
            <numerusform>Alarma: la base de datos es anterior a lo que se recuerda de ella. Faltan %n entradas del registro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message numerus="yes">
        <source>%n años</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frente a las reglas de fábrica cambian %n:</source>
        <translation>
            <numerusform>Frente a las reglas de fábrica cambia %n:</numerusform>
            <numerusform>Frente a las reglas de fábrica cambian %n:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frente a las reglas de ahora cambian %n:</source>
        <translation>
            <numerusform>Frente a las reglas de ahora cambia %n:</numerusform>
            <numerusform>Frente a las reglas de ahora cambian %n:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se pierde lo que se hizo después: %n entradas del registro.</source>
        <translation>
            <numerusform>Se pierde lo que se hizo después: %n entrada del registro.</numerusform>
            <numerusform>Se pierde lo que se hizo después: %n entradas del registro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se vuelven a borrar las personas de la lista de borrados: %n.</source>
        <translation>
            <numerusform>Se vuelve a borrar la persona de la lista de borrados: %n.</numerusform>
            <numerusform>Se vuelven a borrar las personas de la lista de borrados: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>En la carpeta hay %n copias de este mostrador.</source>
        <translation>
            <numerusform>En la carpeta hay %n copia de este mostrador.</numerusform>
            <numerusform>En la carpeta hay %n copias de este mostrador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sin copia desde hace %n días</source>
        <translation>
            <numerusform>Sin copia desde hace %n día</numerusform>
            <numerusform>Sin copia desde hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se borraron %n copias antiguas.</source>
        <translation>
            <numerusform>Se borró %n copia antigua.</numerusform>
            <numerusform>Se borraron %n copias antiguas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n nuevas</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedWords</name>
    <message numerus="yes">
        <source>%n archivos del ZIP no son de la exportación: no se usaron.</source>
        <translation>
            <numerusform>Un archivo del ZIP no es de la exportación: no se usó.</numerusform>
            <numerusform>%n archivos del ZIP no son de la exportación: no se usaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Y %n cosas más.</source>
        <translation>
            <numerusform>Y una cosa más.</numerusform>
            <numerusform>Y %n cosas más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%n minutos</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segundos</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n horas</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces</source>
        <translation>
            <numerusform>una vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caracteres</source>
        <translation>
            <numerusform>%n carácter</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message numerus="yes">
        <source>Las últimas %1 entradas todavía no tienen testigo fuera de este equipo.</source>
        <translation>
            <numerusform>La última %1 entrada todavía no tiene testigo fuera de este equipo.</numerusform>
            <numerusform>Las últimas %1 entradas todavía no tienen testigo fuera de este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entradas</source>
        <translation>
            <numerusform>%1 entrada</numerusform>
            <numerusform>%1 entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Las %1 entradas, una por una</source>
        <translation>
            <numerusform>La %1 entrada</numerusform>
            <numerusform>Las %1 entradas, una por una</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 épocas de firma, cada una con su propia clave</source>
        <translation>
            <numerusform>%1 época de firma, con su propia clave</numerusform>
            <numerusform>%1 épocas de firma, cada una con su propia clave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 filas, contra su última entrada</source>
        <translation>
            <numerusform>%1 fila, contra su última entrada</numerusform>
            <numerusform>%1 filas, contra su última entrada</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorWords</name>
    <message numerus="yes">
        <source>El código no coincide. Puede probar %n veces más.</source>
        <extracomment>The visitor typed a wrong code; %n is how often they may still try.</extracomment>
        <translation>
            <numerusform>El código no coincide. Puede probar %n vez más.</numerusform>
            <numerusform>El código no coincide. Puede probar %n veces más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Espere %n segundos para pedir otro código.</source>
        <extracomment>The visitor asked for another code too early.</extracomment>
        <translation>
            <numerusform>Espere %n segundo para pedir otro código.</numerusform>
            <numerusform>Espere %n segundos para pedir otro código.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Su respuesta necesita %n letras o más.</source>
        <extracomment>The answer to a security question is too short; %n is the least number of letters.</extracomment>
        <translation>
            <numerusform>Su respuesta necesita %n letra o más.</numerusform>
            <numerusform>Su respuesta necesita %n letras o más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Faltan %n dígitos: la cédula tiene diez.</source>
        <translation>
            <numerusform>Falta %n dígito: la cédula tiene diez.</numerusform>
            <numerusform>Faltan %n dígitos: la cédula tiene diez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sobran %n dígitos: la cédula tiene diez.</source>
        <translation>
            <numerusform>Sobra %n dígito: la cédula tiene diez.</numerusform>
            <numerusform>Sobran %n dígitos: la cédula tiene diez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La contraseña necesita %n caracteres como mínimo.</source>
        <translation>
            <numerusform>La contraseña necesita %n carácter como mínimo.</numerusform>
            <numerusform>La contraseña necesita %n caracteres como mínimo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usuario o contraseña no coinciden. Quedan %n intentos.</source>
        <translation>
            <numerusform>Usuario o contraseña no coinciden. Queda %n intento.</numerusform>
            <numerusform>Usuario o contraseña no coinciden. Quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Demasiados intentos. Espere %n segundos y vuelva a escribir su contraseña.</source>
        <translation>
            <numerusform>Demasiados intentos. Espere %n segundo y vuelva a escribir su contraseña.</numerusform>
            <numerusform>Demasiados intentos. Espere %n segundos y vuelva a escribir su contraseña.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Falta evidencia: %n cosas por mirar.</source>
        <translation>
            <numerusform>Falta evidencia: %n cosa por mirar.</numerusform>
            <numerusform>Falta evidencia: %n cosas por mirar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n intentos. Pida otra vez los datos a la persona, o niegue. No diga qué dato falló.</source>
        <translation>
            <numerusform>Queda %n intento. Pida otra vez los datos a la persona, o niegue. No diga qué dato falló.</numerusform>
            <numerusform>Quedan %n intentos. Pida otra vez los datos a la persona, o niegue. No diga qué dato falló.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El código no coincide. Quedan %n intentos.</source>
        <translation>
            <numerusform>El código no coincide. Queda %n intento.</numerusform>
            <numerusform>El código no coincide. Quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se podrá reenviar en %n segundos.</source>
        <translation>
            <numerusform>Se podrá reenviar en %n segundo.</numerusform>
            <numerusform>Se podrá reenviar en %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n preguntas por contestar.</source>
        <translation>
            <numerusform>Falta %n pregunta por contestar.</numerusform>
            <numerusform>Faltan %n preguntas por contestar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El código de recuperación no es correcto. Quedan %n intentos.</source>
        <translation>
            <numerusform>El código de recuperación no es correcto. Queda %n intento.</numerusform>
            <numerusform>El código de recuperación no es correcto. Quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n dígitos: el RUC tiene trece.</source>
        <translation>
            <numerusform>Falta %n dígito: el RUC tiene trece.</numerusform>
            <numerusform>Faltan %n dígitos: el RUC tiene trece.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sobran %n dígitos: el RUC tiene trece.</source>
        <translation>
            <numerusform>Sobra %n dígito: el RUC tiene trece.</numerusform>
            <numerusform>Sobran %n dígitos: el RUC tiene trece.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Los cuatro últimos no coinciden. Quedan %n intentos.</source>
        <translation>
            <numerusform>Los cuatro últimos no coinciden. Queda %n intento.</numerusform>
            <numerusform>Los cuatro últimos no coinciden. Quedan %n intentos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::ActPage</name>
    <message numerus="yes">
        <source>%n marcadas</source>
        <translation>
            <numerusform>%n marcada</numerusform>
            <numerusform>%n marcadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::ActionCards</name>
    <message numerus="yes">
        <source>La persona elige una de %n</source>
        <translation>
            <numerusform>La persona elige una de %n</numerusform>
            <numerusform>La persona elige una de %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::ActivityPage</name>
    <message numerus="yes">
        <source>Últimos %n días</source>
        <translation>
            <numerusform>Último día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entradas</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::AuditPage</name>
    <message numerus="yes">
        <source>%n entradas</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entradas nuevas: F5 las trae</source>
        <translation>
            <numerusform>%n entrada nueva: F5 la trae</numerusform>
            <numerusform>%n entradas nuevas: F5 las trae</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::ClerkWindow</name>
    <message numerus="yes">
        <source>%n correos siguen en camino: saldrán cuando alguien vuelva a entrar.</source>
        <translation>
            <numerusform>%n correo sigue en camino: saldrá cuando alguien vuelva a entrar.</numerusform>
            <numerusform>%n correos siguen en camino: saldrán cuando alguien vuelva a entrar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El mostrador se bloquea en %n segundos por falta de uso.</source>
        <translation>
            <numerusform>El mostrador se bloquea en %n segundo por falta de uso.</numerusform>
            <numerusform>El mostrador se bloquea en %n segundos por falta de uso.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::EmailPanel</name>
    <message numerus="yes">
        <source>Vale %n h.</source>
        <translation>
            <numerusform>Vale %n h.</numerusform>
            <numerusform>Vale %n h.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La persona vuelve con él antes de %n h: «Continuar visita».</source>
        <translation>
            <numerusform>La persona vuelve con él antes de %n h: «Continuar visita».</numerusform>
            <numerusform>La persona vuelve con él antes de %n h: «Continuar visita».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::EnrolCard</name>
    <message numerus="yes">
        <source>%n caracteres como mínimo. Dígasela en persona; la cambia al entrar.</source>
        <translation>
            <numerusform>%n carácter como mínimo. Dígasela en persona; la cambia al entrar.</numerusform>
            <numerusform>%n caracteres como mínimo. Dígasela en persona; la cambia al entrar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::EntryPane</name>
    <message numerus="yes">
        <source>Se oculta en %n s</source>
        <translation>
            <numerusform>Se oculta en %n s</numerusform>
            <numerusform>Se oculta en %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Camino de %n sumas hasta la raíz firmada con %1 entradas</source>
        <translation>
            <numerusform>Camino de %n suma hasta la raíz firmada con %1 entradas</numerusform>
            <numerusform>Camino de %n sumas hasta la raíz firmada con %1 entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::ExportCard</name>
    <message numerus="yes">
        <source>%1 entradas exportadas.</source>
        <translation>
            <numerusform>%1 entrada exportada.</numerusform>
            <numerusform>%1 entradas exportadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::HandOverPage</name>
    <message numerus="yes">
        <source>Avisos: %n en camino</source>
        <translation>
            <numerusform>Avisos: %n en camino</numerusform>
            <numerusform>Avisos: %n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preguntas nuevas</source>
        <translation>
            <numerusform>%n pregunta nueva</numerusform>
            <numerusform>%n preguntas nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::LockPage</name>
    <message numerus="yes">
        <source>La contraseña no coincide. Quedan %n intentos.</source>
        <translation>
            <numerusform>La contraseña no coincide. Queda %n intento.</numerusform>
            <numerusform>La contraseña no coincide. Quedan %n intentos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::LogCopy</name>
    <message numerus="yes">
        <source>%n entradas copiadas.</source>
        <translation>
            <numerusform>%n entrada copiada.</numerusform>
            <numerusform>%n entradas copiadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::LoginPage</name>
    <message numerus="yes">
        <source>%1 entradas. Firma, tamaño y final comprobados.</source>
        <translation>
            <numerusform>%1 entrada. Firma, tamaño y final comprobados.</numerusform>
            <numerusform>%1 entradas. Firma, tamaño y final comprobados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bandeja de salida: %n correos en camino</source>
        <translation>
            <numerusform>Bandeja de salida: %n correo en camino</numerusform>
            <numerusform>Bandeja de salida: %n correos en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitas quedaron cortadas.</source>
        <translation>
            <numerusform>%n visita quedó cortada.</numerusform>
            <numerusform>%n visitas quedaron cortadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Va también por correo a %n buzones.</source>
        <translation>
            <numerusform>Va también por correo a %n buzón.</numerusform>
            <numerusform>Va también por correo a %n buzones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::MailPage</name>
    <message numerus="yes">
        <source>%n mensajes</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::PasswordAgainCard</name>
    <message numerus="yes">
        <source>Esa no es su contraseña. Quedan %n intentos.</source>
        <translation>
            <numerusform>Esa no es su contraseña. Queda %n intento.</numerusform>
            <numerusform>Esa no es su contraseña. Quedan %n intentos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::PasswordPage</name>
    <message numerus="yes">
        <source>%n caracteres como mínimo. Una frase larga sirve y se recuerda mejor; no hacen falta signos. Puede pegarla.</source>
        <translation>
            <numerusform>%n carácter como mínimo. Una frase larga sirve y se recuerda mejor; no hacen falta signos. Puede pegarla.</numerusform>
            <numerusform>%n caracteres como mínimo. Una frase larga sirve y se recuerda mejor; no hacen falta signos. Puede pegarla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Esa no es su contraseña actual. Quedan %n intentos.</source>
        <translation>
            <numerusform>Esa no es su contraseña actual. Queda %n intento.</numerusform>
            <numerusform>Esa no es su contraseña actual. Quedan %n intentos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::PersonCard</name>
    <message numerus="yes">
        <source>Correo cambiado hace %n días</source>
        <translation>
            <numerusform>Correo cambiado hace %n día</numerusform>
            <numerusform>Correo cambiado hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validaciones fallidas</source>
        <translation>
            <numerusform>%n validación fallida</numerusform>
            <numerusform>%n validaciones fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>El correo se cambió hace %n días en un mostrador. Pregunte por qué otra vez.</source>
        <translation>
            <numerusform>El correo se cambió hace %n día en un mostrador. Pregunte por qué otra vez.</numerusform>
            <numerusform>El correo se cambió hace %n días en un mostrador. Pregunte por qué otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ya hubo %n validaciones fallidas con esta persona.</source>
        <translation>
            <numerusform>Ya hubo %n validación fallida con esta persona.</numerusform>
            <numerusform>Ya hubo %n validaciones fallidas con esta persona.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %n años</source>
        <extracomment>%1 number of the document, then the age</extracomment>
        <translation>
            <numerusform>%1  ·  %n año</numerusform>
            <numerusform>%1  ·  %n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avisos</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se ocultan en %n s</source>
        <translation>
            <numerusform>Se ocultan en %n s</numerusform>
            <numerusform>Se ocultan en %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::PlanCard</name>
    <message numerus="yes">
        <source>Una de %n, en orden al azar. No puede repetir la última.</source>
        <translation>
            <numerusform>Una de %n, en orden al azar. No puede repetir la última.</numerusform>
            <numerusform>Una de %n, en orden al azar. No puede repetir la última.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dice cómo quiere recuperar su clave y contesta %n preguntas a su elección.</source>
        <translation>
            <numerusform>Dice cómo quiere recuperar su clave y contesta %n pregunta a su elección.</numerusform>
            <numerusform>Dice cómo quiere recuperar su clave y contesta %n preguntas a su elección.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::StaffPage</name>
    <message numerus="yes">
        <source>%n caracteres como mínimo. Dígasela en persona; la cambia al entrar.</source>
        <translation>
            <numerusform>%n carácter como mínimo. Dígasela en persona; la cambia al entrar.</numerusform>
            <numerusform>%n caracteres como mínimo. Dígasela en persona; la cambia al entrar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cuentas</source>
        <translation>
            <numerusform>%n cuenta</numerusform>
            <numerusform>%n cuentas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n bloqueadas</source>
        <extracomment>%1 is &quot;7 accounts&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n bloqueada</numerusform>
            <numerusform>%1 · %n bloqueadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n esperan a supervisión</source>
        <extracomment>%1 is &quot;7 accounts&quot;; these wait until a supervisor gives them access</extracomment>
        <translation>
            <numerusform>%1 · %n espera a supervisión</numerusform>
            <numerusform>%1 · %n esperan a supervisión</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::StatusLine</name>
    <message numerus="yes">
        <source>Registro íntegro · %1 entradas</source>
        <extracomment>the audit log is intact; %1 number of entries</extracomment>
        <translation>
            <numerusform>Registro íntegro · %1 entrada</numerusform>
            <numerusform>Registro íntegro · %1 entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bandeja de salida · %n en camino</source>
        <translation>
            <numerusform>Bandeja de salida · %n en camino</numerusform>
            <numerusform>Bandeja de salida · %n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en camino</source>
        <translation>
            <numerusform>%n en camino</numerusform>
            <numerusform>%n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Registro incompleto · %1 entradas</source>
        <extracomment>the audit log lacks its end; %1 number of entries</extracomment>
        <translation>
            <numerusform>Registro incompleto · %1 entrada</numerusform>
            <numerusform>Registro incompleto · %1 entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::TicketCard</name>
    <message numerus="yes">
        <source>O %n min sin uso. Solo esta persona, usted y este mostrador.</source>
        <translation>
            <numerusform>O %n min sin uso. Solo esta persona, usted y este mostrador.</numerusform>
            <numerusform>O %n min sin uso. Solo esta persona, usted y este mostrador.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::ValidatePage</name>
    <message numerus="yes">
        <source>Quedan %n intentos con esta persona. Después desbloquea un supervisor.</source>
        <translation>
            <numerusform>Queda %n intento con esta persona. Después desbloquea un supervisor.</numerusform>
            <numerusform>Quedan %n intentos con esta persona. Después desbloquea un supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n intentos con esta persona: ya hubo fallos. Después desbloquea un supervisor.</source>
        <translation>
            <numerusform>Queda %n intento con esta persona: ya hubo fallos. Después desbloquea un supervisor.</numerusform>
            <numerusform>Quedan %n intentos con esta persona: ya hubo fallos. Después desbloquea un supervisor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitPage</name>
    <message numerus="yes">
        <source>%n hechas</source>
        <translation>
            <numerusform>%n hecha</numerusform>
            <numerusform>%n hechas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorCodePage</name>
    <message numerus="yes">
        <source>Otro código en %n s</source>
        <translation>
            <numerusform>Otro código en %n s</numerusform>
            <numerusform>Otro código en %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitorSummaryPage</name>
    <message numerus="yes">
        <source>%n respuestas nuevas</source>
        <extracomment>Below: how many security questions the person has answered anew.</extracomment>
        <translation>
            <numerusform>%n respuesta nueva</numerusform>
            <numerusform>%n respuestas nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::VisitsCard</name>
    <message numerus="yes">
        <source>%1 · %n confirmadas</source>
        <extracomment>%1 visits of today, %n of them confirmed</extracomment>
        <translation>
            <numerusform>%1 · %n confirmada</numerusform>
            <numerusform>%1 · %n confirmadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ventanilla::WaitingCard</name>
    <message numerus="yes">
        <source>%n intentos</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
</context>
</TS>
