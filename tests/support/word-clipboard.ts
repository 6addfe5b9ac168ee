/** What Word 365 puts into the clipboard: styles, conditional comments, lists as paragraphs, a picture, a table. */
export const wordClipboard = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=DE style='tab-interval:35.4pt'>
<!--StartFragment-->
<p class=MsoNormal style='text-align:justify'><span style='font-family:"Times New Roman",serif;color:#1F497D'>Bitte
reisen Sie <b style='mso-bidi-font-weight:normal'>pünktlich</b> an<span style='mso-spacerun:yes'> </span>und denken an
<span style='font-weight:bold;mso-bidi-font-weight:normal'>Ausweis</span>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Zimmer
bestellen<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>bis Freitag<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Fahrkarte <i>lösen</i><o:p></o:p></p>
<p class=MsoNormal><img width=64 height=64 src="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png"></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=302 valign=top style='width:226.55pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal><b>Tag<o:p></o:p></b></p></td>
  <td width=302 valign=top><p class=MsoNormal>Zug<o:p></o:p></p></td>
 </tr>
 <tr><td width=302 valign=top><p class=MsoNormal>15.03.<o:p></o:p></p></td><td width=302><p class=MsoNormal>ICE 1<o:p></o:p></p></td></tr>
</table>
<!--EndFragment-->
</body></html>`;
