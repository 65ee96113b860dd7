export { InputNumber, Rate } from 'antd'
