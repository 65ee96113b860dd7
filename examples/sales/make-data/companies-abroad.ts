/** A company with a foreign name: abroad, or its subsidiary in a Chinese city. */
export interface CompanyAbroad {
  readonly country: string
  readonly city: string
  readonly key: string
  readonly domain: string
  readonly name: string
  readonly industry: string
  readonly employees: number
  readonly founded: number
}

/** country | city | key | domain | full name | industry | employees | founded. The names are invented. */
const rows = `
Germany|Stuttgart|Falkenrath|falkenrath|Falkenrath Werkzeugbau GmbH|precision_machining|240|1987
Germany|Bielefeld|Osterhagen|osterhagen|Osterhagen Antriebstechnik GmbH & Co. KG|bearings|520|1974
Germany|Jena|Lichtenau|lichtenau-optik|Lichtenau Optik AG|instruments|310|1992
Germany|Wolfsburg|Brandwald|brandwald|Brandwald Fahrzeugteile GmbH|automotive|1450|1968
United Kingdom|Coventry|Hartwell|hartwell-moss|Hartwell & Moss Engineering Ltd|machinery|180|1981
United Kingdom|Bristol|Severn Aero|severn-aero|Severn Aerostructures Ltd|aerospace|640|1995
United Kingdom|Leeds|Calder Foods|calderfoods|Calder Valley Foods plc|food|2100|1959
United States|Grand Rapids|Northgate|northgate-robotics|Northgate Robotics Inc.|smart_equipment|330|2008
United States|Austin|Copperline|copperline-semi|Copperline Semiconductor Corp.|electronics|870|2003
United States|Cincinnati|Prairie Pack|prairiepack|Prairie Packaging Co.|packaging|560|1979
United States|Fresno|Sierra Harvest|sierra-harvest|Sierra Harvest Foods LLC|food|1200|1985
United States|Reno|Basin Battery|basinbattery|Basin Battery Systems Inc.|new_energy|410|2016
France|Lyon|Verdon|verdon-meca|Verdon Mécanique SAS|precision_machining|150|1990
France|Toulouse|Aérolys|aerolys|Aérolys Composants SA|aerospace|480|1999
France|Lille|Tissages|tissages-nord|Tissages du Nord SARL|textiles|260|1964
Sweden|Gothenburg|Nordhaven|nordhaven|Nordhaven Bearings AB|bearings|700|1971
Sweden|Västerås|Mälar|malar-automation|Mälar Automation AB|smart_equipment|220|2005
Australia|Melbourne|Yarra Medical|yarramedical|Yarra Medical Devices Pty Ltd|medical|190|2009
Australia|Melbourne|Southern Cold|southerncold|Southern Cold Storage Pty Ltd|logistics|350|1998
United Kingdom|London|Thamesis|thamesis|Thamesis Software Ltd|software|95|2014
Germany|Berlin|Spreewerk|spreewerk|Spreewerk Batterietechnik GmbH|new_energy|280|2017
United States|Chicago|Lakeshore|lakeshore-logistics|Lakeshore Logistics Group|logistics|940|1988
France|Grenoble|Isère Capteurs|isere-capteurs|Isère Capteurs SA|instruments|140|2006
Sweden|Stockholm|Birka|birka-med|Birka Medtech AB|medical|170|2011
United States|Detroit|Ironwood|ironwood-auto|Ironwood Automotive Systems Inc.|automotive|1700|1976
Germany|Nürnberg|Pegnitz|pegnitz-haus|Pegnitz Hausgeräte GmbH|appliances|890|1969
United Kingdom|Sheffield|Rivelin|rivelin-steel|Rivelin Steelworks Ltd|metal_products|230|1957
Australia|Melbourne|Bayside|bayside-pack|Bayside Packaging Pty Ltd|packaging|120|2002
China|苏州|Nordhaven China|nordhaven-cn|Nordhaven Bearings (Suzhou) Co., Ltd.|bearings|260|2007
China|上海|Falkenrath China|falkenrath-cn|Falkenrath Tooling (Shanghai) Co., Ltd.|precision_machining|110|2012
China|上海|Northgate China|northgate-cn|Northgate Robotics (Shanghai) Co., Ltd.|smart_equipment|90|2016
China|天津|Severn China|severn-cn|Severn Aerostructures (Tianjin) Co., Ltd.|aerospace|210|2011
China|无锡|Copperline China|copperline-cn|Copperline Semiconductor (Wuxi) Co., Ltd.|electronics|430|2013
China|广州|Prairie China|prairiepack-cn|Prairie Packaging (Guangzhou) Co., Ltd.|packaging|150|2014
China|青岛|Calder China|calder-cn|Calder Foods (Qingdao) Co., Ltd.|food|380|2006
China|常州|Osterhagen China|osterhagen-cn|Osterhagen Drives (Changzhou) Co., Ltd.|bearings|170|2010
China|长春|Brandwald China|brandwald-cn|Brandwald Automotive (Changchun) Co., Ltd.|automotive|520|2005
China|深圳|Yarra China|yarra-cn|Yarra Medical (Shenzhen) Co., Ltd.|medical|85|2018
China|武汉|Lichtenau China|lichtenau-cn|Lichtenau Optics (Wuhan) Co., Ltd.|instruments|120|2015
China|重庆|Ironwood China|ironwood-cn|Ironwood Automotive (Chongqing) Co., Ltd.|automotive|610|2008
`

const company = (row: string): CompanyAbroad => {
  const [country = '', city = '', key = '', domain = '', name = '', industry = '', employees = '', founded = ''] =
    row.split('|')
  return { country, city, key, domain, name, industry, employees: Number(employees), founded: Number(founded) }
}

/** Companies with a foreign name, the mother companies before their subsidiaries. */
export const companiesAbroad: readonly CompanyAbroad[] = rows.trim().split('\n').map(company)
