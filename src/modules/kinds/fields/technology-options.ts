import { options } from '../options.ts';

export const RESULTS = options({
  invention: ['发明专利', 'Invention patent'],
  utility: ['实用新型、外观设计', 'Utility model, design'],
  software: ['软件著作权', 'Software copyright'],
  knowHow: ['技术秘密（专有技术）', 'Know-how'],
  prototype: ['新产品、样机', 'New product, prototype'],
  process: ['新工艺、新方法', 'New process'],
  material: ['新材料', 'New material'],
  variety: ['动植物新品种', 'New variety'],
  standard: ['标准、规范', 'Standard'],
  capability: ['团队研发能力', 'Research capability of a team'],
});

/**
 * 技术就绪度: nine levels after GB/T 22900. The edition of 2022 goes on to 13 (技术创新度), which a listing does not need. The
 * names were not compared with the text of the standard, and the form says so.
 */
export const READINESS = options({
  trl1: ['1 级 报告级：发现基本原理', '1: basic principle observed'],
  trl2: ['2 级 方案级：形成技术方案', '2: concept formulated'],
  trl3: ['3 级 功能级：关键功能得到实验验证', '3: key functions proven by experiment'],
  trl4: ['4 级 仿真级：部件在实验室通过验证', '4: parts validated in the laboratory'],
  trl5: ['5 级 初样级：部件在相关环境通过验证', '5: parts validated in a relevant environment'],
  trl6: ['6 级 正样级：样机在相关环境通过演示', '6: prototype shown in a relevant environment'],
  trl7: ['7 级 环境级：样机在实际环境通过试验', '7: prototype tested in the real environment'],
  trl8: ['8 级 产品级：产品定型，完成验证', '8: product complete and verified'],
  trl9: ['9 级 系统级：实际应用，可以批量供应', '9: in use, can be supplied'],
});

export const CONFIDENTIALITY = options({
  open: ['公开：任何人都能看到全部内容', 'Open: everybody sees everything'],
  members: ['限入驻单位：公众只看简介', 'Members: the public sees the summary only'],
  agreed: ['限约定对象：面谈并签保密协议后提供', 'Agreed: after a meeting and a confidentiality agreement'],
});
