// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * The field a signature goes into, made before signing and tagged as PDF/UA wants it (7.18.4): a Form element that
 * points at the widget, and a parent tree that leads back. What is seen there is part of the page; the field is clear.
 */
final class SignatureField {

    static final String NAME = "signature";

    private SignatureField() {}

    /** Where on the first page, in points from the lower left corner. */
    record Place(float x, float y, float width, float height) {}

    static void add(PDDocument document, Place place, String text) throws IOException {
        var page = document.getPage(0);
        var form = new PDAcroForm(document);
        form.setDefaultResources(new PDResources());
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        document.getDocumentCatalog().setAcroForm(form);

        var field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(text);
        var widget = field.getWidgets().getFirst();
        widget.setPage(page);
        widget.setRectangle(new PDRectangle(place.x(), place.y(), place.width(), place.height()));
        widget.setPrinted(true);
        widget.setContents(text);
        widget.setAppearance(clear(document, place));
        form.setFields(List.of(field));
        page.setAnnotations(List.of(widget));
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        tag(document.getDocumentCatalog().getStructureTreeRoot(), page.getCOSObject(), widget, text);
    }

    private static PDAppearanceDictionary clear(PDDocument document, Place place) {
        var drawing = new PDAppearanceStream(document);
        drawing.setBBox(new PDRectangle(place.width(), place.height()));
        drawing.setResources(new PDResources());
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(drawing);
        return appearance;
    }

    private static void tag(PDStructureTreeRoot root, COSDictionary page, PDAnnotationWidget widget, String text) {
        var reference = new COSDictionary();
        reference.setName(COSName.TYPE, "OBJR");
        reference.setItem(COSName.OBJ, widget);
        reference.setItem(COSName.PG, page);
        var element = new COSDictionary();
        element.setName(COSName.TYPE, "StructElem");
        element.setName(COSName.S, "Form");
        element.setItem(COSName.PG, page);
        element.setItem(COSName.K, reference);
        element.setString(COSName.ALT, text);
        var parent = body(root);
        element.setItem(COSName.P, parent);
        kids(parent).add(element);

        var key = root.getParentTreeNextKey();
        widget.setStructParent(key);
        var numbers = root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        numbers.add(COSInteger.get(key));
        numbers.add(element);
        root.setParentTreeNextKey(key + 1);
    }

    /** The one element below the root: the whole document. */
    private static COSDictionary body(PDStructureTreeRoot root) {
        var kids = root.getCOSObject().getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return (COSDictionary) array.getObject(0);
        }
        return (COSDictionary) kids;
    }

    private static COSArray kids(COSDictionary element) {
        var kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return array;
        }
        var array = new COSArray();
        array.add(element.getItem(COSName.K));
        element.setItem(COSName.K, array);
        return array;
    }
}
