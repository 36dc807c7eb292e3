// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

/** What an applicant does in the Peruvian portal, in Spanish, step by step; each step leaves a picture of its page. */
final class ApplyingJourney {

    private final Visitor visitor;
    private final String email;
    private final byte[] picture;

    ApplyingJourney(Visitor visitor, String email, byte[] picture) {
        this.visitor = visitor;
        this.email = email;
        this.picture = picture;
    }

    /** From the door, past the information gate, to the task list of an empty draft. */
    void begin() {
        visitor.open("/apply").press("Español");
        visitor.picture("portal-01-start");
        visitor.follow("Empezar");
        visitor.press("Solo yo");
        visitor.picture("portal-02-rights");
        visitor.tick("Leí o escuché esta información").press("Aceptar y continuar");
        signIn();
        visitor.picture("portal-04-tasks");
    }

    /** With the address and the code that comes to it. */
    void signIn() {
        visitor.write("Correo electrónico", email).press("Enviarme el código");
        visitor.picture("portal-03-code");
        visitor.write("Código de 8 números", visitor.code(email)).press("Entrar");
    }

    /** Every page of the form, from the task list to the check page. */
    void fillIn() {
        visitor.press(visitor.page().locator(".am-acts a.am-btn").first());
        visitor.write("Nombres", "Yulimar Coromoto")
                .write("Primer apellido", "Zambrano")
                .write("Segundo apellido", "Urribarrí");
        visitor.picture("portal-05-name");
        save();
        visitor.write("Mes", "5").write("Año", "1991").choose("País donde nació", "VEN");
        save();
        save();
        visitor.choose("Nacionalidad", "VEN");
        save();
        visitor.answer("Documento", "Pasaporte").write("Número del documento", "084417206");
        visitor.picture("portal-06-document");
        save();
        attach("Foto o PDF de su documento", "pasaporte.jpg");
        visitor.picture("portal-07-upload");
        save();
        visitor.answer("Manera de avisarle", "Por correo electrónico")
                .answer("¿Podemos escribir detalles en los mensajes?", "Sí");
        save();
        visitor.write("Dirección o referencia", "Pasaje Los Molles 114, interior 3");
        area("15", "1501", "150105");
        visitor.picture("portal-08-home");
        save();
        visitor.write("Día", "11")
                .write("Mes", "2")
                .write("Año", "2026")
                .answer("¿Le pusieron un sello al entrar?", "Sí");
        save();
        save();
        save();
        save();
        visitor.choose("Idioma de la entrevista", "spa");
        save();
        visitor.write("¿Por qué salió de su país?", "Lo que pasó, con mis palabras.\nY sigue en otra línea.");
        save();
        save();
        attach("Foto de su cara", "foto.jpg");
        save();
        visitor.choose("Oficina", "TAC");
        save();
        visitor.picture("portal-09-check");
    }

    /** Without scripts each level of areas comes with a press of its button; with them, by itself. */
    private void area(String department, String province, String district) {
        var more = visitor.page().getByText("Mostrar la lista que sigue");
        visitor.choose("Departamento", department);
        if (more.isVisible()) {
            visitor.press(more);
        }
        visitor.choose("Provincia", province);
        if (more.isVisible()) {
            visitor.press(more);
        }
        visitor.choose("Distrito", district);
    }

    void send() {
        visitor.tick("Digo la verdad según lo que recuerdo").press("Enviar mi solicitud");
        visitor.picture("portal-10-receipt");
    }

    /** The control number as the receipt shows it. */
    String controlNumber() {
        return visitor.page().locator(".am-big").first().innerText();
    }

    /** Without scripts a file comes with its page, which is then shown again; with them, by itself. */
    private void attach(String question, String name) {
        visitor.attach(question, name, "image/jpeg", picture);
        if (visitor.hasScripts()) {
            visitor.page().getByText("Llegó a las").first().waitFor();
            visitor.lookAround();
        } else {
            save();
        }
    }

    void save() {
        visitor.press("Guardar y continuar");
    }
}
