#pragma once

#include <string>
#include <vector>

namespace vakpeil::test {

using PdfPage = std::vector<std::string>; // its lines; "\x95" is a bullet, leading spaces move a line to the right

// A PDF document of those pages in Helvetica, with the encoding of Windows.
inline std::string small_pdf(const std::vector<PdfPage>& pages) {
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "",
                                     "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    std::string kids;
    for (const PdfPage& page : pages) {
        std::string content;
        int height = 800;
        for (const std::string& line : page) {
            const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
            std::string text;
            for (const char c : line.substr(indent))
                text += c == '(' || c == ')' || c == '\\' ? std::string("\\") + c : std::string(1, c);
            content += "BT /F1 10 Tf " + std::to_string(50 + 10 * indent) + " " + std::to_string(height) + " Td (" +
                       text + ") Tj ET\n";
            height -= 14;
        }
        objects.push_back("<</Length " + std::to_string(content.size()) + ">>\nstream\n" + content + "endstream");
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                          std::to_string(objects.size()) + " 0 R>>");
        kids += std::to_string(objects.size()) + " 0 R ";
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
    std::string pdf = "%PDF-1.4\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(pdf.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(pdf.size());
    return pdf + table + "trailer\n<</Size " + std::to_string(objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
           start + "\n%%EOF\n";
}

} // namespace vakpeil::test
